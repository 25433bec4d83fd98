import type { BallotEvent } from '../../shared/contract/ballot.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Declaration } from '../../shared/formats/scores.ts';
import type { Instant } from '../../shared/formats/values.ts';
import type { ApplicationId, CriterionId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';

export interface BallotSlice {
  /** values chosen but not committed yet, by `ratingKey`: shown at once, but not as saved */
  readonly pendingRatings: Readonly<Record<string, number | null>>;
  /** time of the last change that is on the disk */
  readonly lastSavedAt: Instant | null;
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
