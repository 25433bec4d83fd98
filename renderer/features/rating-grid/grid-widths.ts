import type { CompetitionView } from '../../../shared/contract/competition.ts';

/** in em: an application's number and some of its name */
const leastName = 12;
/** in em: the longest name of a ballot's state, in one line or two */
const total = 10.5;
/** in em: a digit, a letter of a criterion's number, the pen for a missing rationale, and the padding */
const [digit, letter, pen, edges] = [0.6, 0.65, 1, 0.8];
const leastValue = 3;

/** in em */
export interface GridWidths {
  readonly value: number;
  readonly total: number;
  /** of the whole table: in a narrower frame it scrolls horizontally */
  readonly least: number;
}

/**
 * Column widths by what a column can ever contain, rather than by its present content: nothing moves sideways while
 * rows come into sight, and the browser needn't measure every cell of every such row.
 * @param number formats a value in the chosen language
 */
export function gridWidths(
  { criteria, scale }: Pick<CompetitionView, 'criteria' | 'scale'>,
  number: (value: number) => string,
): GridWidths {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));
  const value = Math.max(
    leastValue,
    longest(scale.map((step) => number(step.value))) * digit + pen + edges,
    longest(criteria.map(({ id }) => id)) * letter + edges,
  );
  return { value, total, least: leastName + criteria.length * value + total };
}
