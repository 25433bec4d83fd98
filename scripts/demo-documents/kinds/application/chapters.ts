import { barChart } from '../../figures/bar-chart.ts';
import { layerDiagram } from '../../figures/layer-diagram.ts';
import { regionMap } from '../../figures/region-map.ts';
import { stepChain } from '../../figures/step-chain.ts';
import { euros, listed, longDate, percent } from '../../german.ts';
import { always, bullets, column, paragraph, subheading, type Block, type Table } from '../../layout/block.ts';
import type { PageFormat } from '../../layout/page-format.ts';
import { section, type Section } from '../../layout/section.ts';
import { seededChoice } from '../../seeded-choice.ts';
import type { Story } from '../../story.ts';
import { cooperation, framework, noCooperation, organisation, technology } from '../../text/sections/approach.ts';
import { accessibility, demographics, participation, situation } from '../../text/sections/place.ts';
import { noTransfer, privacy, transfer } from '../../text/sections/safeguards.ts';
import { own, told, welcome } from './told.ts';

/** What the project is about: from the summary to accessibility. */
export function mainChapters(story: Story, format: PageFormat): Section[] {
  const { project, theme } = story;
  return [
    section('Kurzfassung', format, [own(story.application.summary_de, project.idea), always(atAGlance(story))], {
      startsPage: true,
    }),
    section('Ausgangslage und Bedarf', format, [
      ...told(story, 'situation', situation),
      own(project.need),
      ...told(story, 'need', theme.need),
      welcome(story, 3, ageChart(story)),
    ]),
    section('Vorhaben und Ziele', format, [
      own(
        `Das Vorhaben besteht aus ${['drei', 'vier', 'fünf'][project.parts.length - 3] ?? 'mehreren'} Bausteinen, die aufeinander aufbauen und einzeln abgenommen werden: ${listed(project.parts.map(({ name }) => name))}.`,
      ),
      ...project.parts.map((part) =>
        always(subheading(part.name), paragraph(`${part.text} Ergebnis: ${part.outcome}.`)),
      ),
      always(goalsTable(story)),
    ]),
    section('Zielgruppen und Teilhabe', format, [
      always(paragraph('Das Vorhaben richtet sich vor allem an:'), bullets(...project.groups)),
      ...told(story, 'groups', theme.groups),
      ...told(story, 'demographics', demographics),
    ]),
    section('Beitrag zur Daseinsvorsorge', format, told(story, 'effect', theme.effect)),
    section('Strategischer Rahmen', format, [
      ...told(story, 'framework', framework),
      welcome(
        story,
        6,
        stepChain('Abbildung: Wirkungskette des Vorhabens', ['Bedarf', 'Mittel', 'Leistung', 'Nutzung', 'Wirkung']),
      ),
    ]),
    cooperationChapter(story, format),
    section('Technik und offene Standards', format, [
      ...told(story, 'technology', [...theme.technology, ...technology]),
      welcome(story, 2, architecture(story)),
    ]),
    section('Datenschutz und IT-Sicherheit', format, [
      ...told(story, 'privacy', [...theme.privacy, ...privacy]),
      welcome(story, 4, dataTable(story)),
    ]),
    section('Barrierefreiheit', format, told(story, 'accessibility', accessibility)),
    section('Beteiligung', format, told(story, 'participation', participation)),
    section('Organisation und Personal', format, told(story, 'organisation', organisation)),
    section('Übertragbarkeit und Nachnutzung', format, [
      own(project.transfer),
      ...(bound(story) ? told(story, 'transfer', noTransfer) : told(story, 'transfer', transfer)),
    ]),
  ];
}

/** The one project whose result cannot leave its building. */
function bound({ project }: Story): boolean {
  return project.transfer.includes('an das Gebäude');
}

function atAGlance({ application, categoryName, facts }: Story): Table {
  const { applicant, financing, partners } = application;
  return {
    type: 'table',
    caption: 'Das Vorhaben auf einen Blick',
    columns: [column('Angabe', 0.32), column('Inhalt', 0.68)],
    rows: [
      [
        'Antragstellende Stelle',
        applicant.district === null || applicant.district === applicant.name
          ? applicant.name
          : `${applicant.name}, ${applicant.district}`,
      ],
      ['Kategorie', `${application.category}: ${categoryName}`],
      ['Themenfeld', application.theme_de],
      ['Partner', partners.length === 0 ? 'keine' : listed(partners)],
      ['Laufzeit', `${application.duration_months} Monate, ${longDate(facts.start)} bis ${longDate(facts.end)}`],
      ['Gesamtkosten', euros(financing.total_cost_eur)],
      ['Beantragte Zuwendung', `${euros(financing.requested_eur)} (${percent(financing.funding_rate_percent)})`],
      ['Eigenanteil', euros(financing.own_share_eur)],
      ['Mittel Dritter', euros(financing.third_party_eur)],
    ],
  };
}

function ageChart({ application, facts }: Story): Block {
  const choice = seededChoice(`${application.id} ages`);
  const young = choice.integer(150, 192) / 10;
  const youngLater = young - choice.integer(10, 26) / 10;
  const mature = choice.integer(205, 250) / 10;
  const rest = 100 - young - mature - facts.seniorShare;
  const restLater = 100 - youngLater - (mature - 1.5) - facts.seniorShareLater;
  return barChart({
    caption: 'Abbildung: Altersaufbau 2019 und Vorausberechnung 2035 (eigene Berechnung, gerundet)',
    bars: [
      { name: 'unter 20 Jahre', value: young, second: youngLater },
      { name: '20 bis 44 Jahre', value: rest, second: restLater },
      { name: '45 bis 64 Jahre', value: mature, second: mature - 1.5 },
      { name: '65 Jahre und älter', value: facts.seniorShare, second: facts.seniorShareLater },
    ],
    written: percent,
    series: ['2019', '2035'],
  });
}

function goalsTable({ project }: Story): Table {
  return {
    type: 'table',
    caption: 'Ziele und Kennzahlen',
    columns: [column('Kennzahl', 0.54), column('Ausgangswert', 0.23), column('Zielwert', 0.23)],
    rows: project.goals.map((goal) => [...goal]),
  };
}

function cooperationChapter(story: Story, format: PageFormat): Section {
  const {
    application: { applicant, partners },
    project,
  } = story;
  const map = regionMap({
    caption: 'Abbildung: Projektgebiet und beteiligte Orte',
    centre: applicant.name,
    neighbours: [...new Set([...partners, ...project.places])],
    height: 190,
  });
  const units =
    partners.length === 0
      ? [...told(story, 'cooperation', noCooperation), welcome(story, 5, map)]
      : [...told(story, 'cooperation', cooperation), welcome(story, 1, rolesTable(story)), welcome(story, 5, map)];
  return section('Interkommunale Zusammenarbeit', format, units);
}

function rolesTable({ application: { applicant, partners }, project }: Story): Table {
  return {
    type: 'table',
    caption: 'Aufgaben der Beteiligten',
    columns: [column('Beteiligte', 0.34), column('Aufgabe', 0.66)],
    rows: [
      [applicant.name, 'Antrag, Projektleitung, Vergabe, Haushalt und Nachweis'],
      ...partners.map((name, index) => [name, project.roles[index] ?? 'wirkt in der Steuerungsgruppe mit']),
    ],
  };
}

function architecture({ project }: Story): Block {
  return layerDiagram({
    caption: 'Abbildung: Bausteine und Schnittstellen',
    layers: [
      { name: 'Zugänge', components: ['Telefon', 'Browser', 'vor Ort'] },
      { name: 'Dienste', components: project.components },
      { name: 'Basis', components: ['Servicekonto', 'Geodaten', 'offene Daten'] },
      { name: 'Betrieb', components: ['kommunales Rechenzentrum', 'Sicherung', 'Überwachung'] },
    ],
  });
}

function dataTable({ theme }: Story): Table {
  return {
    type: 'table',
    caption: 'Verarbeitete Daten (Auszug aus dem Verzeichnis der Verarbeitungstätigkeiten)',
    columns: [
      column('Daten', 0.29),
      column('Zweck', 0.18),
      column('Rechtsgrundlage (DSGVO)', 0.29),
      column('Löschung', 0.24),
    ],
    rows: theme.data.map((row) => [...row]),
  };
}
