import type { Application } from './competition.ts';
import { euros, grouped, listed, longDate, percent } from './german.ts';
import { seededChoice } from './seeded-choice.ts';
import type { Values } from './wording.ts';

/** What is known about an applicant beyond competition.json; the same in all its documents. */
export interface Facts {
  readonly body: {
    readonly name: string;
    readonly nominative: string;
    readonly dative: string;
    readonly members: number;
  };
  readonly head: string;
  /** the place where documents are signed */
  readonly seat: string;
  readonly start: Date;
  readonly end: Date;
  readonly resolvedOn: Date;
  readonly seniorShare: number;
  readonly seniorShareLater: number;
  readonly respondents: number;
  readonly runningCost: number;
  readonly values: Values;
}

/** Derives an applicant's facts; invented numbers depend only on the application's id. */
export function factsOf(application: Application): Facts {
  const choice = seededChoice(`${application.id} facts`);
  const start = new Date(`${application.start}T00:00:00Z`);
  const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + application.duration_months, 0));
  const inhabitants = application.applicant.inhabitants;
  const facts = {
    body: bodyOf(application.applicant.type, choice.integer(0, 2)),
    head: choice.pick(headsOf(application.applicant.type)),
    seat: placeOf(application.applicant.name),
    start,
    end,
    // before the first application was received, on a Monday to Thursday
    resolvedOn: new Date(Date.UTC(2020, 1, 3 + 7 * choice.integer(0, 4) + choice.integer(0, 3))),
    seniorShare: choice.integer(213, 292) / 10,
    seniorShareLater: choice.integer(312, 389) / 10,
    respondents: Math.min(Math.round((inhabitants ?? 3000) * 0.13), 1100) + choice.integer(11, 47),
    runningCost: Math.round((application.financing.total_cost_eur * choice.integer(7, 11)) / 100_000) * 1000,
  };
  return { ...facts, values: { ...articles(application), ...numbers(application, facts, choice.integer(0, 9)) } };
}

function numbers(
  { title_de: title, partners, financing, applicant, attachments }: Application,
  facts: Omit<Facts, 'values'>,
  variation: number,
): Values {
  return {
    titel: title,
    partner: partners.length === 0 ? null : listed(partners),
    Gremium: facts.body.nominative,
    gremium: facts.body.nominative.replace(/^D/, 'd'),
    gremiumDat: facts.body.dative,
    einwohner: applicant.inhabitants === null ? null : grouped(applicant.inhabitants),
    seniorenAnteil: percent(facts.seniorShare),
    seniorenKuenftig: percent(facts.seniorShareLater),
    seniorenZahl: applicant.inhabitants === null ? null : grouped((applicant.inhabitants * facts.seniorShare) / 100),
    ortsteile:
      ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf'][variation] ?? 'mehrere',
    veraenderung: String(2 + (variation % 5)),
    breitband: String(71 + variation * 2),
    offline: String(31 + variation),
    teilnehmende: grouped(90 + variation * 17),
    befragte: grouped(facts.respondents),
    befragteAnteil: percent(34 + variation * 2.5),
    ruecklauf: percent(21 + variation * 1.7),
    // null leaves out paragraphs that refer to the resolution where none is attached
    beschluss: attachments.some(({ kind }) => kind === 'council_resolution') ? longDate(facts.resolvedOn) : null,
    kosten: euros(financing.total_cost_eur),
    zuwendung: euros(financing.requested_eur),
    quote: percent(financing.funding_rate_percent),
    eigenanteil: euros(financing.own_share_eur),
    dritte: financing.third_party_eur === 0 ? null : euros(financing.third_party_eur),
    ohneDritte: financing.third_party_eur === 0 ? '' : null,
    folgekosten: euros(facts.runningCost),
  };
}

/** The applicant's name with its German article in all cases. */
function articles({ applicant: { name, type, district } }: Application): Values {
  const raum =
    district === null || district === name ? 'Süden des Landes' : `Gebiet des ${district.replace(/^Kreis/, 'Kreises')}`;
  switch (type) {
    case 'Amt': {
      const cases = inAllCases(name, ['Das', 'das', 'dem', 'des'], name.replace(/^Amt/, 'Amtes'));
      return { ...cases, ort: `dem ${name}`, raum, verwaltungDat: 'der Amtsverwaltung' };
    }
    case 'Kreis': {
      const cases = inAllCases(name, ['Der', 'den', 'dem', 'des'], name.replace(/^Kreis/, 'Kreises'));
      return { ...cases, ort: `dem ${name}`, raum, verwaltungDat: 'der Kreisverwaltung' };
    }
    default: {
      const administration =
        type === 'Stadt'
          ? 'der Stadtverwaltung'
          : type === 'Gemeinde'
            ? 'der Gemeindeverwaltung'
            : 'der Geschäftsstelle';
      const cases = inAllCases(name, ['Die', 'die', 'der', 'der']);
      return { ...cases, ort: placeOf(name), raum, verwaltungDat: administration };
    }
  }
}

function inAllCases(
  name: string,
  [nominative, accusative, dative, genitive]: readonly [string, string, string, string],
  nameInGenitive = name,
): Values {
  return {
    Nom: `${nominative} ${name}`,
    akk: `${accusative} ${name}`,
    dat: `${dative} ${name}`,
    gen: `${genitive} ${nameInGenitive}`,
  };
}

function placeOf(name: string): string {
  return name.replace(/^(Gemeinde|Stadt|Amt|Kreis|Entwicklungsgesellschaft) /, '').replace(/ mbH$/, '');
}

function bodyOf(type: string, variation: number): Facts['body'] {
  const members = 11 + 2 * variation;
  switch (type) {
    case 'Amt':
      return { name: 'Amtsausschuss', nominative: 'Der Amtsausschuss', dative: 'dem Amtsausschuss', members };
    case 'Kreis':
      return { name: 'Kreistag', nominative: 'Der Kreistag', dative: 'dem Kreistag', members: members + 34 };
    case 'Stadt':
      return {
        name: 'Stadtvertretung',
        nominative: 'Die Stadtvertretung',
        dative: 'der Stadtvertretung',
        members: members + 14,
      };
    case 'Gemeinde':
      return {
        name: 'Gemeindevertretung',
        nominative: 'Die Gemeindevertretung',
        dative: 'der Gemeindevertretung',
        members,
      };
    default:
      return {
        name: 'Gesellschafterversammlung',
        nominative: 'Die Gesellschafterversammlung',
        dative: 'der Gesellschafterversammlung',
        members: 5,
      };
  }
}

function headsOf(type: string): [string, ...string[]] {
  switch (type) {
    case 'Amt':
      return ['Die Amtsvorsteherin', 'Der Amtsvorsteher'];
    case 'Kreis':
      return ['Die Landrätin', 'Der Landrat'];
    case 'Stadt':
    case 'Gemeinde':
      return ['Die Bürgermeisterin', 'Der Bürgermeister'];
    default:
      return ['Die Geschäftsführung'];
  }
}
