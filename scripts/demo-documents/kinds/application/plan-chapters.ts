import { ganttChart } from '../../figures/gantt-chart.ts';
import { riskMatrix } from '../../figures/risk-matrix.ts';
import { stackedBar } from '../../figures/stacked-bar.ts';
import { euros, longDate, monthName } from '../../german.ts';
import { always, column, paragraph, rightColumn, type Block, type Table } from '../../layout/block.ts';
import { formats, type PageFormat } from '../../layout/page-format.ts';
import { section, type Section } from '../../layout/section.ts';
import { seededChoice } from '../../seeded-choice.ts';
import { writtenOn, type Story } from '../../story.ts';
import { continuation, evaluation, finance, risks } from '../../text/sections/safeguards.ts';
import { told, welcome } from './told.ts';

/** How the project is done: time, money, risks, proof of success, what comes after; then the signed declarations. */
export function planChapters(story: Story, format: PageFormat, wideSchedule: boolean): Section[] {
  const schedule = wideSchedule ? formats.a4Landscape : format;
  return [
    section('Arbeits- und Zeitplan', schedule, [always(introduction(story), gantt(story))]),
    section('Kosten und Finanzierung', format, [
      ...told(story, 'finance', finance, 2),
      always(costTable(story)),
      welcome(story, 2, sources(story)),
    ]),
    section('Risiken', format, [
      ...told(story, 'risks', risks),
      welcome(story, 3, riskTable(story)),
      welcome(story, 7, riskFigure(story)),
    ]),
    section('Erfolgsmessung', format, told(story, 'evaluation', evaluation)),
    section('Betrieb nach Projektende', format, told(story, 'continuation', continuation)),
    section('Erklärungen', format, [always(...declarations(story))]),
  ];
}

function introduction({ packages, facts, application }: Story): Block {
  return paragraph(
    `Das Vorhaben ist in ${packages.length} Arbeitspakete gegliedert und läuft ${application.duration_months} Monate, vom ${longDate(facts.start)} bis zum ${longDate(facts.end)}. Jedes Arbeitspaket endet mit einem Meilenstein, über dessen Erreichen die Steuerungsgruppe entscheidet.`,
  );
}

export function quarters({ facts, application }: Story): string[] {
  return Array.from({ length: Math.ceil(application.duration_months / 3) }, (_, index) => {
    const [month = '', year = ''] = monthName(facts.start, index * 3).split(' ');
    return `${month.slice(0, 3)} ${year}`;
  });
}

function gantt(story: Story): Block {
  return ganttChart({
    caption: 'Abbildung: Zeitplan mit Meilensteinen',
    packages: story.packages,
    months: story.application.duration_months,
    quarters: quarters(story),
  });
}

function costTable({ packages, application }: Story): Table {
  return {
    type: 'table',
    caption: 'Kosten nach Arbeitspaketen',
    columns: [column('Arbeitspaket', 0.5), column('Verantwortlich', 0.29), rightColumn('Kosten', 0.21)],
    rows: [
      ...packages.map(({ number, title, responsible, cost }) => [`AP ${number} ${title}`, responsible, euros(cost)]),
      ['Summe', '', euros(application.financing.total_cost_eur)],
    ],
    totals: true,
  };
}

function sources({ costs }: Story): Block {
  return stackedBar({
    caption: 'Abbildung: Zusammensetzung der Finanzierung',
    parts: costs.sources.map(({ name, total }) => ({ name, value: total, written: euros(total) })),
  });
}

const knownRisks = [
  ['Geringe Nutzung', 'kleine Erprobung, Begleitung, Abbruchschwelle'],
  ['Stelle bleibt unbesetzt', 'Übernahme durch Partner, frühe Ausschreibung'],
  ['Lieferverzug', 'Vergabe in Losen, Zwischenlösung'],
  ['Kostensteigerung', 'Rangfolge der Anforderungen'],
  ['Ausfall des Auftragnehmers', 'Quelltexte und Unterlagen bei der Kommune'],
  ['Sicherheitsvorfall', 'Prüfung vor Freigabe, Ablaufplan, Übung'],
  ['Überlastung des Ehrenamts', 'begrenzte Aufgaben, hauptamtliche Begleitung'],
] as const;

const levels = ['gering', 'mittel', 'hoch'];

function rated({ application }: Story) {
  const choice = seededChoice(`${application.id} risks`);
  return choice
    .shuffled(knownRisks)
    .slice(0, choice.integer(4, 6))
    .map(([name, measure], index) => ({
      number: index + 1,
      name,
      measure,
      likelihood: choice.integer(1, 3),
      damage: choice.integer(1, 3),
    }));
}

function riskTable(story: Story): Table {
  return {
    type: 'table',
    caption: 'Risiken und Gegenmaßnahmen',
    columns: [column('Risiko', 0.33), column('Eintritt', 0.13), column('Schaden', 0.13), column('Gegenmaßnahme', 0.41)],
    rows: rated(story).map(({ number, name, likelihood, damage, measure }) => [
      `R${number} ${name}`,
      levels[likelihood - 1] ?? '',
      levels[damage - 1] ?? '',
      measure,
    ]),
  };
}

function riskFigure(story: Story): Block {
  return riskMatrix('Abbildung: Risikomatrix', rated(story));
}

function declarations(story: Story): Block[] {
  const { application, facts } = story;
  const resolution = application.attachments.some(({ kind }) => kind === 'council_resolution')
    ? `Der Beschluss ${facts.body.dative.replace(/^dem/, 'des').replace('ausschuss', 'ausschusses').replace('tag', 'tages')} vom ${longDate(facts.resolvedOn)} ist beigefügt.`
    : `Der Beschluss ${facts.body.dative} wird nachgereicht; die Sitzung musste verschoben werden.`;
  return [
    paragraph(
      `Es wird erklärt, dass die Angaben vollständig und richtig sind, dass mit dem Vorhaben noch nicht begonnen wurde und dass für denselben Zweck keine weiteren Mittel beantragt sind. ${resolution}`,
    ),
    paragraph(`${facts.seat}, den ${longDate(writtenOn(story))}`),
    paragraph(`gez. ${facts.head}`),
  ];
}
