import { useShallow } from 'zustand/react/shallow';
import type { BallotView } from '../../shared/contract/ballot.ts';
import { valueOf } from '../../shared/domain/ballot.ts';
import type { Criterion } from '../../shared/formats/competition.ts';
import type { CriterionId } from '../../shared/ids.ts';
import { ratingKey } from '../store/ballot.ts';
import { useAppStore } from './use-app-store.tsx';

/** The chosen value, even while it is still on its way to the disk. */
export function useShownRating(ballot: BallotView, criterionId: CriterionId): number | null {
  const pending = useAppStore((state) => state.pendingRatings[ratingKey(ballot.applicationId, criterionId)]);
  return shownRating(pending, ballot, criterionId);
}

/** The same for each criterion, with one look into the store for a whole row. */
export function useShownRatings(ballot: BallotView, criteria: readonly Criterion[]): readonly (number | null)[] {
  const pending = useAppStore(
    useShallow(({ pendingRatings }) => criteria.map(({ id }) => pendingRatings[ratingKey(ballot.applicationId, id)])),
  );
  return criteria.map(({ id }, at) => shownRating(pending[at], ballot, id));
}

/** @param pending null: the value is being cleared; undefined: nothing is on its way */
function shownRating(pending: number | null | undefined, ballot: BallotView, criterionId: CriterionId): number | null {
  return pending === undefined ? valueOf(ballot, criterionId) : pending;
}
