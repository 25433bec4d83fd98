import type { Criterion, ScaleStep } from '../formats/competition.ts';
import type { CriterionId } from '../ids.ts';
import { scaleMaximum } from './ballot.ts';
import { type Exact, exactOf } from './fraction.ts';

export interface CriterionDifference {
  readonly left: number | null;
  readonly right: number | null;
  /** by how many steps' value the left one is higher; null while one of them has no value */
  readonly value: Exact | null;
  /** what that makes in points of the total: weight × difference / scale maximum */
  readonly points: Exact | null;
}

/** How far two values of one criterion lie apart, and what it means for the totals. */
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

/** One criterion's value in a ballot as it is shown; null means not rated. */
export function shownValue(
  ratings: readonly { readonly criterionId: CriterionId; readonly value: number | null }[],
  criterionId: CriterionId,
): number | null {
  return ratings.find((rating) => rating.criterionId === criterionId)?.value ?? null;
}
