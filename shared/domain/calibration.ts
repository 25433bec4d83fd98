import type { ScaleStep } from '../formats/competition.ts';
import type { CriterionId } from '../ids.ts';
import { type BallotContent, valueOf } from './ballot.ts';
import { type Exact, exactOf, meanOf } from './fraction.ts';

/** How one person has used the scale for one criterion. */
export interface Distribution {
  /** one entry per step, in the scale's order */
  readonly counts: readonly { readonly value: number; readonly count: number }[];
  readonly rated: number;
  /** null without a rating */
  readonly mean: Exact | null;
  /** the value that all ratings have in common, if there are enough ratings to be worth a hint; otherwise null */
  readonly onlyValue: number | null;
}

/** Fewer equal ratings than this mean nothing. */
const fewestForHint = 4;

/** Counts a criterion's values over ballots, leaving out abstentions and missing values. */
export function distributionOf(
  ballots: readonly Pick<BallotContent, 'ratings' | 'abstention' | 'applicationId' | 'comment'>[],
  criterionId: CriterionId,
  scale: readonly ScaleStep[],
): Distribution {
  const values = ballots
    .filter(({ abstention }) => abstention === null)
    .map((ballot) => valueOf(ballot, criterionId))
    .filter((value) => value !== null);
  const [first] = values;
  const areEqual = first !== undefined && values.length >= fewestForHint && values.every((value) => value === first);
  return {
    counts: scale.map(({ value }) => ({ value, count: values.filter((other) => other === value).length })),
    rated: values.length,
    mean: meanOf(values.map(exactOf)),
    onlyValue: areEqual ? first : null,
  };
}
