import type { BallotContent } from '../../../shared/domain/ballot.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { findBallot, findRatings } from './ballots.ts';
import type { ReadableDatabase } from './database.ts';
import { manifestOf } from './revisions.ts';

/**
 * What has been entered on one application; an empty ballot where nothing has. Private notes are not part of it.
 * An amendment may have changed criteria or scale after somebody rated: entries on a removed criterion no longer belong
 * to the ballot, and a value that is no longer a step of the scale means "not rated".
 */
export function ballotContent(database: ReadableDatabase, applicationId: ApplicationId): BallotContent {
  const { criteria, scale } = manifestOf(database);
  const criterionIds = new Set(criteria.map(({ id }) => id));
  const steps = new Set(scale.map(({ value }) => value));
  const ballot = findBallot(database, applicationId);
  return {
    applicationId,
    ratings: findRatings(database, applicationId)
      .filter(({ criterionId }) => criterionIds.has(criterionId))
      .map(({ criterionId, value, rationale }) => ({
        criterionId,
        value: value !== null && steps.has(value) ? value : null,
        rationale,
      })),
    comment: ballot?.comment ?? '',
    abstention: ballot?.abstention ?? null,
  };
}
