import type { Attachment } from '../competition.ts';
import { stackedBar } from '../figures/stacked-bar.ts';
import { euros, listed, longDate, shortDate } from '../german.ts';
import { always, bullets, column, paragraph, rightColumn, small, subheading, type Table } from '../layout/block.ts';
import type { DocumentPlan } from '../layout/compose.ts';
import { formats } from '../layout/page-format.ts';
import { section } from '../layout/section.ts';
import { seededChoice } from '../seeded-choice.ts';
import type { Story } from '../story.ts';
import { head } from './head.ts';

/** An extract from the minutes: what was decided about the application, and how the vote went. */
export function councilResolution(story: Story, attachment: Attachment): DocumentPlan {
  const { application, facts } = story;
  const { body, resolvedOn } = facts;
  const item = seededChoice(`${application.id} agenda`).integer(5, 14);
  const title = head(
    application.applicant.name,
    `Auszug aus der Niederschrift`,
    `${body.name} · öffentliche Sitzung am ${longDate(resolvedOn)} · Tagesordnungspunkt ${item}`,
  );
  const votes = votesOf(story);
  return {
    information: {
      title: `Beschluss: ${application.title_de}`,
      author: application.applicant.name,
      subject: `${story.competitionTitle}, ${application.id}`,
      keywords: 'Beschluss, Niederschrift',
      date: resolvedOn,
      language: 'de-DE',
    },
    look: story.look,
    runningTitle: `${application.id} · Beschluss vom ${shortDate(resolvedOn)}`,
    pages: attachment.pages,
    sizes: [10.2, 9.8, 9.4],
    sections: [
      section('Auszug aus der Niederschrift', formats.a4, [always(title)], { heading: 'none' }),
      section(`Bewerbung „${application.title_de}“`, formats.a4, [always(...matter(story))], { heading: 'plain' }),
      section('Beschluss', formats.a4, [always(...decision(story))], { heading: 'plain' }),
      section(
        'Abstimmung',
        formats.a4,
        [
          always(
            voteTable(votes, body.members),
            stackedBar({
              caption: 'Abbildung: Abstimmungsergebnis',
              parts: votes.map(({ name, count }) => ({ name, value: count, written: String(count) })),
            }),
          ),
          always(
            small(
              `Die Richtigkeit des Auszugs wird beglaubigt. ${facts.seat}, den ${longDate(new Date(resolvedOn.getTime() + 7 * 86_400_000))}. Im Auftrag, gez. Protokollführung (Dienstsiegel)`,
            ),
          ),
        ],
        { heading: 'plain' },
      ),
    ],
  };
}

function matter({ application, facts, project }: Story) {
  return [
    paragraph(`Sachverhalt: ${project.need}`),
    paragraph(
      `${application.partners.length === 0 ? 'Das Vorhaben wird ohne Kooperationspartner durchgeführt.' : `Als Partner sind vorgesehen: ${listed(application.partners)}.`} Die Laufzeit beträgt ${application.duration_months} Monate ab dem ${longDate(facts.start)}. Der zuständige Ausschuss hat die Annahme empfohlen.`,
    ),
  ];
}

function decision({ application, facts }: Story) {
  const { financing } = application;
  const shares =
    financing.third_party_eur > 0
      ? `Dritte beteiligen sich mit ${euros(financing.third_party_eur)}.`
      : 'Mittel Dritter sind nicht vorgesehen.';
  return [
    subheading(`${facts.body.nominative} beschließt:`),
    bullets(
      `Die Bewerbung „${application.title_de}“ wird mit Gesamtkosten von ${euros(financing.total_cost_eur)} eingereicht; beantragt werden ${euros(financing.requested_eur)}.`,
      `Der Eigenanteil von ${euros(financing.own_share_eur)} wird bereitgestellt. ${shares}`,
      `Die Folgekosten von jährlich rund ${euros(facts.runningCost)} werden nach Ende der Laufzeit für fünf Jahre eingeplant.`,
      'Mit dem Vorhaben wird nicht vor der Bewilligung begonnen.',
    ),
  ];
}

interface Vote {
  readonly name: string;
  readonly count: number;
}

/** All members who are present vote; a few are absent. */
function votesOf({ application, facts }: Story): Vote[] {
  const choice = seededChoice(`${application.id} votes`);
  const present = facts.body.members - choice.integer(0, 2);
  const against = choice.integer(0, Math.floor(present * 0.2));
  const abstained = choice.integer(0, 2);
  return [
    { name: 'Ja-Stimmen', count: present - against - abstained },
    { name: 'Nein-Stimmen', count: against },
    { name: 'Enthaltungen', count: abstained },
  ];
}

function voteTable(votes: readonly Vote[], members: number): Table {
  const present = votes.reduce((sum, { count }) => sum + count, 0);
  return {
    type: 'table',
    caption: 'Abstimmungsergebnis',
    columns: [column('Stimmen', 0.7), rightColumn('Anzahl', 0.3)],
    rows: [
      ['Gesetzliche Mitgliederzahl', String(members)],
      ['Anwesend', String(present)],
      ...votes.map(({ name, count }) => [name, String(count)]),
    ],
  };
}
