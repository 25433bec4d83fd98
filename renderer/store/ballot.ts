import type { BallotEvent, BallotView } from '../../shared/contract/ballot.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Declaration } from '../../shared/formats/scores.ts';
import type { Instant } from '../../shared/formats/values.ts';
import type { ApplicationId, CriterionId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from './ask.ts';
import type { SaveQueue } from './save-queue.ts';
import type { StoreContext } from './store-context.ts';
import { without } from './without.ts';

/** What the window knows about the open vault; forgotten when it is locked. */
export interface BallotState {
  /** values chosen but not committed yet, by `ratingKey`: shown at once, but not as saved */
  readonly pendingRatings: Readonly<Record<string, number | null>>;
  /** time of the last change committed to disk */
  readonly lastSavedAt: Instant | null;
}

export interface BallotSlice extends BallotState {
  readonly rate: (
    applicationId: ApplicationId,
    criterionId: CriterionId,
    value: number | null,
  ) => Promise<Failure | null>;
  readonly abstain: (applicationId: ApplicationId, reason: string) => Promise<Failure | null>;
  readonly withdrawAbstention: (applicationId: ApplicationId) => Promise<Failure | null>;
  readonly declareConflict: (declaration: Declaration) => Promise<Failure | null>;
  readonly undo: (applicationId: ApplicationId) => Promise<Failure | null>;
  readonly redo: (applicationId: ApplicationId) => Promise<Failure | null>;
  readonly readHistory: (applicationId: ApplicationId) => Promise<Result<readonly BallotEvent[]>>;
}

/** Names one cell of the grid of applications and criteria. */
export function ratingKey(applicationId: ApplicationId, criterionId: CriterionId): string {
  return `${applicationId}/${criterionId}`;
}

export const initialBallotState: BallotState = {
  pendingRatings: {},
  lastSavedAt: null,
};

export function createBallotSlice(context: StoreContext, queue: SaveQueue): BallotSlice {
  const { get } = context;
  const commit = (work: () => Promise<Result<BallotView>>): Promise<Failure | null> =>
    queue(async () => take(context, await work()));
  return {
    ...initialBallotState,
    rate: (applicationId, criterionId, value) => rate(context, queue, { applicationId, criterionId, value }),
    abstain: (applicationId, reason) => commit(() => ask(context, 'ballot.abstain', { applicationId, reason })),
    withdrawAbstention: async (applicationId) => {
      // An abstention reason that is still being typed would abstain again when saved.
      get().dropDraft(applicationId, 'abstention');
      return commit(() => ask(context, 'ballot.withdrawAbstention', { applicationId }));
    },
    declareConflict: async (declaration) => {
      // From the declaration on the ballot is locked, so texts typed before it are saved first.
      await get().flushDrafts();
      return commit(() => ask(context, 'ballot.declareConflict', declaration));
    },
    undo: async (applicationId) => {
      await get().flushDrafts();
      return commit(() => ask(context, 'ballot.undo', { applicationId }));
    },
    redo: async (applicationId) => {
      await get().flushDrafts();
      return commit(() => ask(context, 'ballot.redo', { applicationId }));
    },
    readHistory: async (applicationId) => {
      await get().flushDrafts();
      return ask(context, 'ballot.history', { applicationId });
    },
  };
}

async function rate(
  context: StoreContext,
  queue: SaveQueue,
  change: { readonly applicationId: ApplicationId; readonly criterionId: CriterionId; readonly value: number | null },
): Promise<Failure | null> {
  const key = ratingKey(change.applicationId, change.criterionId);
  context.set(({ pendingRatings }) => ({ pendingRatings: { ...pendingRatings, [key]: change.value } }));
  const failure = await queue(async () => take(context, await ask(context, 'ballot.rate', change)));
  // While a newer choice for the same criterion is on its way, that one stays shown.
  context.set(({ pendingRatings }) =>
    pendingRatings[key] === change.value ? { pendingRatings: without(pendingRatings, key) } : {},
  );
  context.get().report(failure);
  return failure;
}

function take(context: StoreContext, result: Result<BallotView>): Failure | null {
  if (!result.ok) return result.error;
  context.get().putBallot(result.value);
  return null;
}
