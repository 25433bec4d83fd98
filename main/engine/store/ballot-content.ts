import type { BallotContent } from '../../../shared/domain/ballot.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { findBallot, findRatings } from './ballots.ts';
import type { ReadableDatabase } from './database.ts';

/** What is entered on one application; nothing entered is an empty ballot. Private notes are not part of it. */
export function ballotContent(database: ReadableDatabase, applicationId: ApplicationId): BallotContent {
  const ballot = findBallot(database, applicationId);
  return {
    applicationId,
    ratings: findRatings(database, applicationId),
    comment: ballot?.comment ?? '',
    abstention: ballot?.abstention ?? null,
  };
}
