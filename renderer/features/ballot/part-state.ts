import type { RatingView } from '../../../shared/contract/ballot.ts';
import type { Gap } from '../../../shared/domain/ballot.ts';
import type { Criterion } from '../../../shared/formats/competition.ts';

/** State of a part of a ballot: what it still needs; `optional`: it is empty and may stay so. */
export type PartState = Gap['kind'] | 'optional' | 'complete';

/** State of one criterion in a ballot. */
export function criterionState(
  { id, informationOnly }: Pick<Criterion, 'id' | 'informationOnly'>,
  gaps: readonly Gap[],
  ratings: readonly Pick<RatingView, 'criterionId' | 'value'>[],
): PartState {
  const gap = gaps.find((candidate) => 'criterionId' in candidate && candidate.criterionId === id);
  if (gap !== undefined) return gap.kind;
  const isRated = ratings.some(({ criterionId, value }) => criterionId === id && value !== null);
  return informationOnly && !isRated ? 'optional' : 'complete';
}
