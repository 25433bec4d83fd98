import { barChart } from '../../figures/bar-chart.ts';
import { regionMap } from '../../figures/region-map.ts';
import { euros, monthName, percent } from '../../german.ts';
import { always, column, paragraph, subheading, type Block, type Table } from '../../layout/block.ts';
import { formats, type PageFormat } from '../../layout/page-format.ts';
import { section, type Section } from '../../layout/section.ts';
import { seededChoice } from '../../seeded-choice.ts';
import { splitExactly } from '../../shares.ts';
import type { Story } from '../../story.ts';
import type { WorkPackage } from '../../schedule.ts';
import { welcome } from './told.ts';

const annex = { heading: 'plain', labels: 'annex' } as const;

/** The annexes of the application: sheets for the work packages, the survey, sometimes a large folded map. */
export function annexes(story: Story, format: PageFormat, foldedMap: boolean): Section[] {
  const sheets = story.packages.map((one) =>
    welcome(story, 12 + one.number * 4, subheading(`AP ${one.number} ${one.title}`), sheet(story, one)),
  );
  const survey = story.theme.survey.map((question, index) =>
    welcome(story, 15 + index * 6, ...surveyBlocks(story, question, index)),
  );
  return [
    section('Anlage: Arbeitspakete', format, sheets, { ...annex, startsPage: true }),
    section('Anlage: Ergebnisse der Befragung', format, survey, annex),
    ...(foldedMap ? [foldOut(story)] : []),
  ];
}

function sheet({ facts }: Story, { goal, result, milestone, responsible, from, to, cost, title }: WorkPackage): Table {
  return {
    type: 'table',
    caption: `Steckbrief ${title}`,
    columns: [column('Merkmal', 0.27), column('Beschreibung', 0.73)],
    rows: [
      ['Ziel', goal],
      ['Ergebnis', result],
      ['Meilenstein', `${milestone} (${monthName(facts.start, to - 1)})`],
      ['Zeitraum', `${monthName(facts.start, from)} bis ${monthName(facts.start, to - 1)}`],
      ['Verantwortlich', responsible],
      ['Kosten', euros(cost)],
    ],
  };
}

function surveyBlocks(
  { application, facts }: Story,
  { question, answers }: Story['theme']['survey'][number],
  index: number,
): Block[] {
  const choice = seededChoice(`${application.id} survey ${index}`);
  const answered = facts.respondents - choice.integer(0, 25);
  const shares = splitExactly(
    1000,
    answers.map((_, place) => choice.integer(20, 60) / (place + 1.2)),
  );
  const bars = answers.map((name, place) => ({ name, value: (shares[place] ?? 0) / 10 }));
  const most = [...bars].sort((one, other) => other.value - one.value)[0];
  return [
    subheading(question),
    barChart({ caption: `Abbildung: Antworten in Prozent (n = ${answered})`, bars, written: percent }),
    paragraph(
      `Am häufigsten wurde „${most?.name ?? ''}“ genannt (${percent(most?.value ?? 0)}). Die Auswertung nach Ortsteilen zeigt Unterschiede von bis zu ${choice.integer(6, 19)} Prozentpunkten; sie werden im Beirat beraten.`,
    ),
  ];
}

function foldOut(story: Story): Section {
  const {
    application: { applicant, partners },
    project,
  } = story;
  const map = regionMap({
    caption: `Übersichtsplan ${applicant.name}: Standorte und Beteiligte`,
    centre: applicant.name,
    neighbours: [...new Set([...partners, ...project.places])],
    height: 560,
  });
  return section('Anlage: Übersichtsplan', formats.a3Landscape, [always(map)], { ...annex, startsPage: true });
}
