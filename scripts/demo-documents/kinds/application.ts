import type { Attachment } from '../competition.ts';
import { always } from '../layout/block.ts';
import type { DocumentPlan } from '../layout/compose.ts';
import { formats, textHeight, type PageFormat } from '../layout/page-format.ts';
import { section, type Section } from '../layout/section.ts';
import { seededChoice } from '../seeded-choice.ts';
import { writtenOn, type Story } from '../story.ts';
import { annexes } from './application/annexes.ts';
import { mainChapters } from './application/chapters.ts';
import { cover } from './application/cover.ts';
import { planChapters } from './application/plan-chapters.ts';

/** Small municipalities send brochures, some programs produce American paper, large areas get a folded map. */
const unusual: Readonly<Record<string, PageFormat>> = {
  'DMK-16': formats.a5,
  'DMK-23': formats.a5,
  'DMK-27': formats.letter,
  'DMK-30': formats.letter,
};
const withFoldedMap = new Set(['DMK-04', 'DMK-09', 'DMK-13', 'DMK-25', 'DMK-26']);

export function applicationPlan(story: Story, attachment: Attachment): DocumentPlan {
  const { application } = story;
  const format = unusual[application.id] ?? formats.a4;
  const wideSchedule = seededChoice(`${application.id} schedule`).fraction() < 0.5;
  return {
    information: {
      title: `${application.title_de} – Bewerbung`,
      author: application.applicant.name,
      subject: `${story.competitionTitle}, ${application.id}`,
      keywords: [application.theme_de, story.categoryName].join(', '),
      date: writtenOn(story),
      language: 'de-DE',
    },
    look: story.look,
    runningTitle: `${application.id} · ${application.title_de}`,
    pages: attachment.pages,
    sizes: format === formats.a5 ? [9, 9.4, 8.6, 9.8, 10.2, 10.6, 11] : [10.5, 10.8, 11.1, 10.2, 11.4, 11.7, 12],
    sections: [
      cover(story, format),
      contents(format),
      ...mainChapters(story, format),
      ...planChapters(story, format, wideSchedule),
      ...annexes(story, format, withFoldedMap.has(application.id)),
    ],
  };
}

function contents(format: PageFormat): Section {
  const block = { type: 'contents', height: textHeight(format) - 60 } as const;
  return section('Inhalt', format, [always(block)], { heading: 'plain', startsPage: true, labels: 'roman' });
}
