import type { PlacedPage } from './paginate.ts';
import type { Section } from './section.ts';

type LabelStyle = Section['labels'];

const dictionaries = {
  roman: { S: 'R' },
  decimal: { S: 'D' },
  annex: { S: 'D', P: new String('A-') },
} as const;

/** The label printed on each page: every run of pages of one style counts from 1. */
export function labelsOf(pages: readonly PlacedPage[]): string[] {
  let count = 0;
  return pages.map(({ section }, index) => {
    count = pages[index - 1]?.section.labels === section.labels ? count + 1 : 1;
    return labelled(count, section.labels);
  });
}

/** The same labels as the number tree that viewers read (ISO 32000-1, 12.4.2). */
export function labelTree(pages: readonly PlacedPage[]): { Nums: unknown[] } {
  const starts = pages.flatMap(({ section }, index) =>
    pages[index - 1]?.section.labels === section.labels ? [] : [index, dictionaries[section.labels]],
  );
  return { Nums: starts };
}

function labelled(count: number, style: LabelStyle): string {
  switch (style) {
    case 'roman':
      return ['I', 'II', 'III', 'IV', 'V', 'VI'][count - 1] ?? String(count);
    case 'decimal':
      return String(count);
    case 'annex':
      return `A-${count}`;
  }
}
