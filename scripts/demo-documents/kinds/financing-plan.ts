import type { Attachment } from '../competition.ts';
import type { CostPlan } from '../costs.ts';
import { columnChart } from '../figures/column-chart.ts';
import { stackedBar } from '../figures/stacked-bar.ts';
import { euros, grouped, longDate, monthName, percent } from '../german.ts';
import {
  always,
  column,
  paragraph,
  rightColumn,
  small,
  subheading,
  type Block,
  type Column,
  type Table,
  type Unit,
} from '../layout/block.ts';
import type { DocumentPlan } from '../layout/compose.ts';
import { formats } from '../layout/page-format.ts';
import { section, type Section } from '../layout/section.ts';
import { splitExactly } from '../shares.ts';
import { writtenOn, type Story } from '../story.ts';
import { finance } from '../text/sections/safeguards.ts';
import { told } from './application/told.ts';
import { head } from './head.ts';

/** Costs by kind and year, sources by year, drawdown, follow-up costs: all tables add up to the application's sums. */
export function financingPlan(story: Story, attachment: Attachment): DocumentPlan {
  const { application } = story;
  return {
    information: {
      title: `${application.title_de} – Kosten- und Finanzierungsplan`,
      author: application.applicant.name,
      subject: `${story.competitionTitle}, ${application.id}`,
      keywords: 'Kosten, Finanzierung',
      date: writtenOn(story),
      language: 'de-DE',
    },
    look: story.look,
    runningTitle: `${application.id} · Kosten- und Finanzierungsplan`,
    pages: attachment.pages,
    sizes: [10.2, 10.6, 9.8, 9.4, 11, 11.4],
    sections:
      attachment.pages > 3
        ? [...mainSections(story), wideSection(story), ...otherSections(story)]
        : [...mainSections(story), ...otherSections(story)],
  };
}

function mainSections(story: Story): Section[] {
  const { application, costs } = story;
  const title = head(
    application.applicant.name,
    'Kosten- und Finanzierungsplan',
    `${application.title_de} · ${application.id} · Stand ${longDate(writtenOn(story))}`,
  );
  return [
    section('Kosten- und Finanzierungsplan', formats.a4, [always(title)], { heading: 'none' }),
    section('Kosten nach Kostenarten', formats.a4, [always(costTable(costs))]),
    section('Finanzierung', formats.a4, [
      always(sourceTable(costs), shareFigure(costs)),
      ...told(story, 'plan', finance),
    ]),
  ];
}

/** The whole plan on one landscape page, with the reason for each position. */
function wideSection({ costs }: Story): Section {
  const columns: Column[] = [
    column('Nr.', 0.05),
    column('Kostenart', 0.23),
    column('Erläuterung', 0.38),
    ...yearColumns(costs, 0.34),
  ];
  const rows = costs.items.map(({ number, name, explanation, byYear, total }) => [
    String(number),
    name,
    explanation,
    ...byYear.map(euros),
    euros(total),
  ]);
  const sums = ['', 'Summe', '', ...costs.yearTotals.map(euros), euros(costs.total)];
  const table: Table = {
    type: 'table',
    caption: 'Gesamtübersicht mit Erläuterungen',
    columns,
    rows: [...rows, sums],
    totals: true,
  };
  return section('Gesamtübersicht', formats.a4Landscape, [always(table)]);
}

function otherSections(story: Story): Section[] {
  const { costs, packages, application } = story;
  const packageTable: Table = {
    type: 'table',
    caption: 'Kosten nach Arbeitspaketen',
    columns: [column('Arbeitspaket', 0.55), rightColumn('Anteil', 0.2), rightColumn('Kosten', 0.25)],
    rows: [
      ...packages.map(({ number, title, cost }) => [
        `AP ${number} ${title}`,
        percent((cost / costs.total) * 100),
        euros(cost),
      ]),
      ['Summe', percent(100), euros(costs.total)],
    ],
    totals: true,
  };
  return [
    section('Kosten nach Arbeitspaketen', formats.a4, [{ rank: 2, blocks: [packageTable] }]),
    section('Mittelabruf', formats.a4, [{ rank: 4, blocks: [drawdownTable(story), drawdownFigure(story)] }]),
    section('Folgekosten', formats.a4, [{ rank: 6, blocks: [followUpTable(story)] }]),
    section('Erläuterungen', formats.a4, [
      ...costs.items.map(explained),
      always(
        small(
          `Rechnerisch geprüft. Alle Angaben in Euro einschließlich Umsatzsteuer. ${application.applicant.name}, ${longDate(writtenOn(story))}`,
        ),
      ),
    ]),
  ];
}

function costTable(costs: CostPlan): Table {
  return {
    type: 'table',
    caption: 'Zuwendungsfähige Ausgaben',
    columns: [column('Nr. und Kostenart', 0.48), ...yearColumns(costs, 0.52)],
    rows: [
      ...costs.items.map(({ number, name, byYear, total }) => [
        `${number} ${name}`,
        ...byYear.map(euros),
        euros(total),
      ]),
      ['Summe', ...costs.yearTotals.map(euros), euros(costs.total)],
    ],
    totals: true,
  };
}

function sourceTable(costs: CostPlan): Table {
  return {
    type: 'table',
    caption: 'Finanzierungsquellen',
    columns: [column('Quelle', 0.48), ...yearColumns(costs, 0.52)],
    rows: [
      ...costs.sources.map(({ name, byYear, total }) => [name, ...byYear.map(euros), euros(total)]),
      ['Summe', ...costs.yearTotals.map(euros), euros(costs.total)],
    ],
    totals: true,
  };
}

function yearColumns({ years }: CostPlan, share: number): Column[] {
  const each = share / (years.length + 1);
  return [
    ...years.map((year) => ({ title: String(year), share: each, align: 'right' as const })),
    { title: 'Gesamt', share: each, align: 'right' },
  ];
}

function shareFigure({ sources }: CostPlan): Block {
  return stackedBar({
    caption: 'Abbildung: Anteile an der Finanzierung',
    parts: sources.map(({ name, total }) => ({ name, value: total, written: euros(total) })),
  });
}

function drawdown({ application, facts }: Story): { month: string; value: number }[] {
  const instalments = Math.max(3, Math.round(application.duration_months / 5));
  const values = splitExactly(
    application.financing.requested_eur,
    Array.from({ length: instalments }, (_, index) => instalments + 2 - index),
    100,
  );
  return values.map((value, index) => ({
    value,
    month: monthName(facts.start, Math.round(((index + 0.3) * application.duration_months) / instalments)),
  }));
}

function drawdownTable(story: Story): Table {
  const parts = drawdown(story);
  return {
    type: 'table',
    caption: 'Geplanter Abruf der Zuwendung',
    columns: [column('Teilbetrag', 0.3), column('Zeitpunkt', 0.4), rightColumn('Betrag', 0.3)],
    rows: [
      ...parts.map(({ month, value }, index) => [`${index + 1}. Abruf`, month, euros(value)]),
      ['Summe', '', euros(story.application.financing.requested_eur)],
    ],
    totals: true,
  };
}

function drawdownFigure(story: Story): Block {
  const columns = drawdown(story).map(({ month, value }) => ({
    name: month.replace(/^(\p{L}{3})\p{L}*/u, '$1'),
    value,
  }));
  return columnChart({ caption: 'Abbildung: Abruf der Zuwendung in Euro', columns, written: grouped });
}

function followUpTable({ facts }: Story): Table {
  const [operation = 0, maintenance = 0, staff = 0, replacement = 0] = splitExactly(
    facts.runningCost,
    [35, 20, 30, 15],
    10,
  );
  return {
    type: 'table',
    caption: 'Jährliche Folgekosten nach Ende der Laufzeit',
    columns: [column('Position', 0.4), column('Grundlage', 0.35), rightColumn('Betrag je Jahr', 0.25)],
    rows: [
      ['Betrieb', 'Preisliste des Rechenzentrums', euros(operation)],
      ['Wartung und Pflege', 'Vertragsmuster', euros(maintenance)],
      ['Personalanteil', 'TVöD, anteilig', euros(staff)],
      ['Ersatz von Geräten', 'Nutzungsdauer fünf Jahre', euros(replacement)],
      ['Summe', '', euros(facts.runningCost)],
    ],
    totals: true,
  };
}

const reasons: Readonly<Record<number, string>> = {
  1: 'Angesetzt ist eine befristete Projektstelle mit Eingruppierung nach Tätigkeitsmerkmalen. Vorhandenes Personal wird nicht gefördert; die Vertretung trägt die antragstellende Stelle selbst.',
  2: 'Leistungen werden in Losen ausgeschrieben. Die Leistungsbeschreibung verlangt offene Schnittstellen, Dokumentation und die Übertragung der Nutzungsrechte; Abschläge werden nur gegen nutzbare Ergebnisse gezahlt.',
  3: 'Geräte werden nach Möglichkeit gebraucht oder über Rahmenverträge beschafft. Die Bindung an den Zuwendungszweck beträgt fünf Jahre, der Bestand wird inventarisiert.',
  4: 'Enthalten sind Betrieb und Sicherung während der Laufzeit. Lizenzkosten fallen nur dort an, wo freie Programme die Anforderungen nachweislich nicht erfüllen.',
  5: 'Werkstätten, Befragung, Moderation, Übersetzung in einfache Sprache sowie Kinderbetreuung während der Veranstaltungen. Bewirtung ist nicht angesetzt.',
  6: 'Externe Folgenabschätzung, Sicherheitsprüfung vor Freigabe und Prüfung der Barrierefreiheit mit Betroffenen, jeweils einschließlich Nachprüfung.',
  7: 'Schulungen in kleinen Gruppen, Unterlagen zum Selbstlernen, Leitfaden und zwei Werkstatttage für andere Kommunen.',
  8: 'Fahrten im Projektgebiet nach Reisekostenrecht, Druck und Versand. Pauschalen werden nicht angesetzt.',
};

function explained({ number, name, total }: CostPlan['items'][number]): Unit {
  return {
    rank: 7 + number,
    blocks: [subheading(`Zu ${number} ${name}`), paragraph(`${reasons[number] ?? ''} Ansatz: ${euros(total)}.`)],
  };
}
