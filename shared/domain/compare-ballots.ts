import type { Criterion, ScaleStep } from '../formats/competition.ts';
import { scaleMaximum } from './ballot.ts';
import { type Exact, exactOf } from './fraction.ts';

export interface CriterionDifference {
  readonly left: number | null;
  readonly right: number | null;
  /** left value minus right value, in values of the scale; null while one of them is missing */
  readonly value: Exact | null;
  /** the difference in points of the total: weight × difference / scale maximum */
  readonly points: Exact | null;
}

/** How far two values of one criterion differ, and what that means for the totals. */
export function criterionDifference(
  left: number | null,
  right: number | null,
  { weight }: Pick<Criterion, 'weight'>,
  scale: readonly ScaleStep[],
): CriterionDifference {
  if (left === null || right === null) return { left, right, value: null, points: null };
  const value = exactOf(left).sub(exactOf(right));
  return { left, right, value, points: value.mul(exactOf(weight)).div(scaleMaximum(scale)) };
}
