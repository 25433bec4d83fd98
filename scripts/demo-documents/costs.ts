import type { Application } from './competition.ts';
import { seededChoice } from './seeded-choice.ts';
import { splitExactly, sumOf } from './shares.ts';

export interface CostItem {
  readonly number: number;
  readonly name: string;
  readonly explanation: string;
  /** whole euros in each budget year */
  readonly byYear: readonly number[];
  readonly total: number;
}

export interface CostPlan {
  readonly years: readonly number[];
  readonly items: readonly CostItem[];
  readonly yearTotals: readonly number[];
  readonly total: number;
  /** grant, own share and third parties' money, each by year; together they equal the costs of each year */
  readonly sources: readonly { readonly name: string; readonly byYear: readonly number[]; readonly total: number }[];
}

const positions = [
  {
    name: 'Personal (Projektleitung, anteilig)',
    weight: [28, 38],
    explanation: 'befristete Stelle nach TVöD, anteilige Arbeitgeberkosten, keine Stammkräfte',
  },
  {
    name: 'Konzeption und Entwicklung',
    weight: [20, 30],
    explanation: 'Leistungen Dritter nach Vergabe, Quelltext und Nutzungsrechte gehen an die Kommune',
  },
  {
    name: 'Geräte und Ausstattung',
    weight: [8, 18],
    explanation: 'Beschaffung über Rahmenverträge, Inventarisierung, Zweckbindung fünf Jahre',
  },
  {
    name: 'Software, Lizenzen, Betrieb',
    weight: [5, 10],
    explanation: 'Betrieb während der Laufzeit in einem zertifizierten Rechenzentrum',
  },
  {
    name: 'Beteiligung und Öffentlichkeitsarbeit',
    weight: [6, 11],
    explanation: 'Werkstätten, Befragung, Moderation, einfache Sprache, Plattdeutsch',
  },
  {
    name: 'Datenschutz, Sicherheit, Barrierefreiheit',
    weight: [5, 8],
    explanation: 'Folgenabschätzung, Sicherheitsprüfung, Test mit Betroffenen',
  },
  {
    name: 'Schulung und Transfer',
    weight: [4, 7],
    explanation: 'Schulung der Mitarbeitenden und Ehrenamtlichen, Leitfaden, Vorlagen',
  },
  { name: 'Reisekosten und Sonstiges', weight: [1, 3], explanation: 'Fahrten im Projektgebiet, Druck, Versand' },
] as const;

/** A cost and financing plan whose rows and columns add up exactly to the application's sums. */
export function costPlan({ id, start, duration_months: months, financing }: Application): CostPlan {
  const choice = seededChoice(`${id} costs`);
  const years = yearsOf(start, months);
  const totals = splitExactly(
    financing.total_cost_eur,
    positions.map(({ weight: [least, most] }) => choice.integer(least, most)),
    100,
  );
  const items = positions.map(({ name, explanation }, index) => {
    const total = totals[index] ?? 0;
    const lean = choice.fraction() * 0.5;
    return {
      number: index + 1,
      name,
      explanation,
      total,
      byYear: splitExactly(
        total,
        years.map((year) => year.months * (1 + lean * year.order)),
        10,
      ),
    };
  });
  const yearTotals = years.map((_, year) => sumOf(items.map(({ byYear }) => byYear[year] ?? 0)));
  return {
    years: years.map(({ year }) => year),
    items,
    yearTotals,
    total: financing.total_cost_eur,
    sources: sourcesOf(financing, yearTotals),
  };
}

function yearsOf(start: string, months: number): { year: number; months: number; order: number }[] {
  const firstYear = Number(start.slice(0, 4));
  const firstMonth = Number(start.slice(5, 7)) - 1;
  const counts = new Map<number, number>();
  for (let month = 0; month < months; month += 1) {
    const year = firstYear + Math.floor((firstMonth + month) / 12);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count], order) => ({ year, months: count, order }));
}

/** The own share takes what remains each year, so that no year has a gap. */
function sourcesOf(financing: Application['financing'], yearTotals: readonly number[]): CostPlan['sources'] {
  const grant = splitExactly(financing.requested_eur, yearTotals);
  const third =
    financing.third_party_eur === 0 ? yearTotals.map(() => 0) : splitExactly(financing.third_party_eur, yearTotals);
  const own = yearTotals.map((total, year) => total - (grant[year] ?? 0) - (third[year] ?? 0));
  return [
    { name: 'Beantragte Zuwendung', byYear: grant, total: sumOf(grant) },
    { name: 'Eigenanteil', byYear: own, total: sumOf(own) },
    { name: 'Mittel Dritter', byYear: third, total: sumOf(third) },
  ];
}
