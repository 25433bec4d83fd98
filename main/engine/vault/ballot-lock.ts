import type { BallotLock } from '../../../shared/contract/ballot.ts';
import { isRatable } from '../../../shared/domain/ballot.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Application } from '../../../shared/formats/competition.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { findDeclaration } from '../store/ballots.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { manifestOf } from '../store/revisions.ts';
import { requireJuror } from './identity.ts';
import type { OpenVault } from './vault.ts';

/** The application as this vault's person sees it. @throws AppError `application-unknown` */
export function findApplication(database: ReadableDatabase, applicationId: ApplicationId): Application {
  const found = manifestOf(database).applications.find(({ id }) => id === applicationId);
  if (found === undefined) throw new AppError('application-unknown', { applicationId });
  return found;
}

/** Why this person can't fill in a ballot on the application; null where nothing prevents it. */
export function lockOf(database: ReadableDatabase, application: Application): BallotLock | null {
  if (!isRatable(application)) return 'not-admitted';
  if (application.withheld !== undefined) return 'withheld';
  return findDeclaration(database, application.id) === null ? null : 'declared';
}

/**
 * Throws unless this person may rate and the ballot is open.
 * @throws AppError `not-a-juror`, `application-unknown`, `application-not-admitted`, `application-withheld`,
 * `ballot-locked`
 */
export function requireOpenBallot(vault: OpenVault, applicationId: ApplicationId): void {
  requireJuror(vault);
  refuseLock(lockOf(vault.jury, findApplication(vault.jury, applicationId)), applicationId);
}

function refuseLock(lock: BallotLock | null, applicationId: ApplicationId): void {
  switch (lock) {
    case null:
      return;
    case 'not-admitted':
      throw new AppError('application-not-admitted', { applicationId });
    case 'withheld':
      throw new AppError('application-withheld', { applicationId });
    case 'declared':
      throw new AppError('ballot-locked', { applicationId });
    default:
      lock satisfies never;
  }
}
