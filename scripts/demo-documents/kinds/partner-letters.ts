import type { Attachment } from '../competition.ts';
import { columnChart } from '../figures/column-chart.ts';
import { euros, grouped, longDate, monthName } from '../german.ts';
import { always, column, paragraph, small, type Block, type Table } from '../layout/block.ts';
import type { DocumentPlan } from '../layout/compose.ts';
import { formats } from '../layout/page-format.ts';
import { section, type Section } from '../layout/section.ts';
import { seededChoice, type SeededChoice } from '../seeded-choice.ts';
import { writtenOn, type Story } from '../story.ts';
import { head } from './head.ts';

/**
 * One letter of one page from each partner.
 * @throws Error if the number of listed pages differs from the number of partners
 */
export function partnerLetters(story: Story, attachment: Attachment): DocumentPlan {
  const { application } = story;
  if (attachment.pages !== application.partners.length)
    throw new Error(`${application.id}: ${application.partners.length} partners, ${attachment.pages} pages`);
  return {
    information: {
      title: `Kooperationserklärungen: ${application.title_de}`,
      author: application.partners.join(', '),
      subject: `${story.competitionTitle}, ${application.id}`,
      keywords: 'Kooperation, Absichtserklärung',
      date: writtenOn(story),
      language: 'de-DE',
    },
    look: story.look,
    runningTitle: `${application.id} · Kooperationserklärungen`,
    pages: attachment.pages,
    sizes: [10.5],
    sections: application.partners.map((partner, index) => letter(story, partner, index)),
  };
}

function letter(story: Story, partner: string, index: number): Section {
  const { application, facts } = story;
  const choice = seededChoice(`${application.id} letter ${index}`);
  const signed = new Date(writtenOn(story).getTime() - choice.integer(6, 24) * 86_400_000);
  const title = head(partner, 'Kooperationserklärung', `An: ${application.applicant.name} · ${longDate(signed)}`);
  return section(
    partner,
    formats.a4,
    [
      always(title, paragraph(`Betreff: ${application.title_de}`), paragraph('Sehr geehrte Damen und Herren,')),
      always(...body(story, index, choice), contributions(story, index, choice), hoursFigure(story, choice)),
      always(
        paragraph(choice.pick(closings)),
        paragraph('Mit freundlichen Grüßen'),
        small(`gez. ${choice.pick(['Vorsitz', 'Geschäftsführung', 'Leitung'])}, ${partner}`),
      ),
      {
        rank: 1 + index,
        blocks: [
          small(
            `Diese Erklärung gilt für die Laufzeit von ${application.duration_months} Monaten bis zum ${longDate(facts.end)} und kann danach verlängert werden.`,
          ),
        ],
      },
    ],
    { heading: 'none', startsPage: true },
  );
}

const openings = [
  'wir haben die Vorbereitung des Vorhabens von Beginn an begleitet und unterstützen die Bewerbung ausdrücklich.',
  'gern bestätigen wir, dass wir das Vorhaben mittragen und uns mit eigenen Mitteln und Menschen beteiligen.',
  'mit diesem Schreiben erklären wir unsere verbindliche Absicht, an dem Vorhaben mitzuwirken.',
  'nach Beratung in unseren Gremien teilen wir Ihnen mit, dass wir uns an dem Vorhaben beteiligen.',
] as const;

const experiences = [
  'Aus unserer täglichen Arbeit wissen wir, wie oft gute Lösungen daran scheitern, dass Zuständigkeiten an Grenzen enden. Die gemeinsame Steuerung halten wir deshalb für den wichtigsten Teil des Vorhabens.',
  'Besonders überzeugt hat uns, dass Menschen ohne digitale Vorkenntnisse nicht als Randgruppe behandelt werden. Das entspricht unserer eigenen Haltung.',
  'Wir sehen in dem Vorhaben die Möglichkeit, Erfahrungen einzubringen, die wir allein nicht hätten auswerten können, und Ergebnisse zu übernehmen, die wir allein nicht hätten bezahlen können.',
  'Kritisch haben wir nachgefragt, was nach dem Ende der Förderung geschieht. Die vorgelegte Betriebsvereinbarung beantwortet diese Frage aus unserer Sicht.',
] as const;

const closings = [
  'Für Rückfragen steht unsere Ansprechstelle gern zur Verfügung. Wir freuen uns auf die Zusammenarbeit.',
  'Wir wünschen der Bewerbung Erfolg und stehen für den Beginn im September 2020 bereit.',
  'Einer Veröffentlichung dieses Schreibens mit den Antragsunterlagen stimmen wir zu.',
] as const;

function body({ facts, project }: Story, index: number, choice: SeededChoice): Block[] {
  const role = project.roles[index] ?? 'wirkt in der Steuerungsgruppe mit';
  return [
    paragraph(choice.pick(openings)),
    paragraph(
      `Das Vorhaben wird von ${facts.values.dat ?? ''} beantragt. Unsere Aufgabe ist im Antrag so beschrieben: „${role}“. Dazu stehen wir.`,
    ),
    paragraph(choice.pick(experiences)),
  ];
}

function contributions({ application, facts }: Story, index: number, choice: SeededChoice): Table {
  const hours = choice.integer(6, 24) * 10;
  const rooms = choice.integer(4, 16);
  return {
    type: 'table',
    caption: 'Unser Beitrag',
    columns: [column('Leistung', 0.4), column('Umfang', 0.28), column('Zeitraum', 0.32)],
    rows: [
      [
        'Arbeitszeit',
        `${hours} Stunden je Jahr`,
        `${monthName(facts.start, 0)} bis ${monthName(facts.start, application.duration_months - 1)}`,
      ],
      ['Räume für Veranstaltungen', `${rooms} Termine`, 'nach Absprache'],
      ['Teilnahme an der Steuerungsgruppe', 'eine Stimme', 'gesamte Laufzeit'],
      [
        'Barmittel',
        index === 0 && application.financing.third_party_eur > 0
          ? euros(application.financing.third_party_eur)
          : 'keine',
        'siehe Finanzierungsplan',
      ],
    ],
  };
}

function hoursFigure({ application, facts }: Story, choice: SeededChoice): Block {
  const halves = Math.ceil(application.duration_months / 6);
  const columns = Array.from({ length: halves }, (_, half) => ({
    name: `ab ${monthName(facts.start, half * 6)}`,
    value: choice.integer(20, 90),
  }));
  return columnChart({ caption: 'Abbildung: Eingeplante Arbeitsstunden je Halbjahr', columns, written: grouped });
}
