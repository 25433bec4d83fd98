import type { Criterion, Rules } from '../formats/competition.ts';
import type { CriterionId } from '../ids.ts';
import { countedCriteria } from './ballot.ts';
import { exactOf } from './fraction.ts';
import type { ApplicationTotal } from './totals.ts';

/** A threshold that an application fails. */
export type FailedThreshold =
  { readonly threshold: 'total' | 'votes' } | { readonly threshold: 'criterion'; readonly criterionId: CriterionId };

/** The thresholds that an application fails; reaching one exactly meets it. */
export function failedThresholds(
  total: ApplicationTotal,
  criteria: readonly Criterion[],
  rules: Rules,
): readonly FailedThreshold[] {
  const tooFewVotes = total.total === null || total.validVotes < rules.minValidVotes;
  const belowTotal =
    total.total !== null && rules.totalThreshold !== null && total.total.lt(exactOf(rules.totalThreshold));
  return [
    ...(tooFewVotes ? [{ threshold: 'votes' } as const] : []),
    ...(belowTotal ? [{ threshold: 'total' } as const] : []),
    ...countedCriteria(criteria)
      .filter((criterion) => failsCriterion(total, criterion))
      .map(({ id }) => ({ threshold: 'criterion', criterionId: id }) as const),
  ];
}

function failsCriterion({ means }: ApplicationTotal, { id, minMean }: Criterion): boolean {
  const mean = means.get(id) ?? null;
  return minMean !== null && mean !== null && mean.lt(exactOf(minMean));
}
