import type { Attachment } from '../competition.ts';
import { barChart } from '../figures/bar-chart.ts';
import { columnChart } from '../figures/column-chart.ts';
import { stepChain } from '../figures/step-chain.ts';
import { euros, grouped, percent } from '../german.ts';
import { always, column, paragraph, rightColumn, type Block, type Table } from '../layout/block.ts';
import type { DocumentPlan } from '../layout/compose.ts';
import { formats, textHeight } from '../layout/page-format.ts';
import { section, type Section } from '../layout/section.ts';
import { writtenOn, type Story } from '../story.ts';
import { danishChapters } from '../text/danish.ts';
import { head } from './head.ts';

/** The annex of the Danish partner, in Danish: a booklet with each chapter on a page of its own. */
export function danishAnnex(story: Story, attachment: Attachment): DocumentPlan {
  const title = 'Bilag: Grænseløst digitalt – en digital strategi for grænseregionen';
  return {
    information: {
      title,
      author: 'Nørremark Kommune (fiktiv)',
      subject: `${story.competitionTitle}, ${story.application.id}`,
      keywords: 'grænseregion, strategi, samarbejde',
      date: writtenOn(story),
      language: 'da-DK',
    },
    look: { ...story.look, language: 'da-DK' },
    runningTitle: `${story.application.id} · Bilag på dansk`,
    pages: attachment.pages,
    sizes: [13, 12.5, 12, 11.5],
    sections: [
      opening(story),
      contents(),
      ...danishChapters.map(({ title: heading, paragraphs }) =>
        section(heading, formats.a5, [always(...paragraphs.map(paragraph), ...additions(story, heading))], {
          startsPage: true,
        }),
      ),
    ],
  };
}

function opening(story: Story): Section {
  const blocks = [
    head('Nørremark Kommune', 'Grænseløst digitalt', `Bilag til ansøgning ${story.application.id} · marts 2020`),
    paragraph(
      'En digital strategi for grænseregionen, udarbejdet sammen med byen Schleiwarder og Gudesby. Kommunen og alle oplysninger er opdigtede.',
    ),
    { type: 'space', height: 24 } as const,
    stepChain(
      'Figur: Fra hverdag til fælles beslutning',
      ['Hverdag', 'Samtale', 'Kort', 'Udkast', 'Beslutning'],
      'Forløb i fem trin',
    ),
  ];
  return section('Forside', formats.a5, [always(...blocks)], { heading: 'none', startsPage: true, labels: 'roman' });
}

function contents(): Section {
  const block = { type: 'contents', height: textHeight(formats.a5) - 50 } as const;
  return section('Indhold', formats.a5, [always(block)], { heading: 'plain', startsPage: true, labels: 'roman' });
}

/** Additional tables and figures of a chapter, if it has any. */
function additions(story: Story, chapter: string): Block[] {
  switch (chapter) {
    case 'Hverdagen over grænsen':
      return [
        barChart({
          caption: 'Figur: Hvorfor krydser du grænsen? (samtaler med 180 personer)',
          written: percent,
          kind: 'Søjlediagram',
          bars: [
            { name: 'arbejde', value: 46 },
            { name: 'familie', value: 21.5 },
            { name: 'indkøb og fritid', value: 17 },
            { name: 'skole og uddannelse', value: 10 },
            { name: 'sundhed', value: 5.5 },
          ],
        }),
      ];
    case 'Hvem vi er':
      return [
        columnChart({
          caption: 'Figur: Indbyggere i Nørremark Kommune',
          written: grouped,
          kind: 'Søjlediagram',
          columns: [
            { name: '1990', value: 19850 },
            { name: '2000', value: 19240 },
            { name: '2010', value: 18720 },
            { name: '2020', value: 18300 },
          ],
        }),
      ];
    case 'Mål':
      return [goals(story)];
    case 'Livssituationer':
      return [situations()];
    case 'Tidsplan':
      return [
        stepChain('Figur: Projektets faser', ['Kortlægning', 'Værksteder', 'Udkast', 'Høring', 'Beslutning'], 'Faser'),
        schedule(),
      ];
    case 'Økonomi':
      return [economy(story)];
    default:
      return [];
  }
}

function goals({ project }: Story): Table {
  const danish = [
    'henvendelser ved flytning over grænsen',
    'tjenester på begge sprog',
    'fælles tiltag med ansvarlig og frist',
    'deltagende grænsependlere',
  ];
  return {
    type: 'table',
    caption: 'Mål og nøgletal',
    columns: [column('Nøgletal', 0.6), column('I dag', 0.2), column('Mål', 0.2)],
    rows: project.goals.map(([, today, goal], index) => [danish[index] ?? '', today, goal]),
  };
}

function situations(): Table {
  return {
    type: 'table',
    caption: 'De fem livssituationer',
    columns: [column('Situation', 0.25), column('Største hindring', 0.4), column('Ansvarlig', 0.35)],
    rows: [
      ['Arbejde', 'skat og social sikring i to lande', 'Schleiwarder'],
      ['Skole', 'anerkendelse og transport', 'Gudesby'],
      ['Sundhed', 'journaler på ét sprog', 'Nørremark'],
      ['Flytning', 'gentagne oplysninger', 'Schleiwarder'],
      ['Frivilligt arbejde', 'forsikring og attester', 'Nørremark'],
    ],
  };
}

function schedule(): Table {
  return {
    type: 'table',
    caption: 'Milepæle',
    columns: [column('Milepæl', 0.6), column('Tidspunkt', 0.4)],
    rows: [
      ['Kortlægning afsluttet', 'februar 2021'],
      ['Ti værksteder gennemført', 'september 2021'],
      ['Udkast i høring', 'januar 2022'],
      ['Vedtaget i begge råd', 'juni 2022'],
      ['Afsluttende rapport', 'august 2022'],
    ],
  };
}

function economy({ application: { financing } }: Story): Table {
  return {
    type: 'table',
    caption: 'Finansiering',
    columns: [column('Kilde', 0.65), rightColumn('Beløb', 0.35)],
    rows: [
      ['Ansøgt tilskud', euros(financing.requested_eur)],
      ['Egenfinansiering', euros(financing.own_share_eur)],
      ['Tredjeparter', euros(financing.third_party_eur)],
      ['I alt', euros(financing.total_cost_eur)],
    ],
    totals: true,
  };
}
