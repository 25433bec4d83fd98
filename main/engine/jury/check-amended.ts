import type { ApplicationId } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { listUnchecked, recordCheck } from '../store/amendments.ts';
import { inTransaction } from '../store/database.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockOf, requireOpenBallot } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Applications that an amendment changed and whose ballots this person should look at again; in the bundle's order. */
export function applicationsToCheck({ jury }: OpenVault): readonly ApplicationId[] {
  const unchecked = new Set(listUnchecked(jury));
  return manifestOf(jury)
    .applications.filter((application) => unchecked.has(application.id) && lockOf(jury, application) === null)
    .map(({ id }) => id);
}

/**
 * Records that the person has looked at a changed application; the ballot stays as it is.
 * @returns what is still to be checked
 * @throws AppError `disk-full`, and as `requireOpenBallot`
 */
export function confirmChecked(vault: OpenVault, applicationId: ApplicationId): readonly ApplicationId[] {
  inTransaction(vault.jury, () => {
    requireOpenBallot(vault, applicationId);
    recordCheck(vault.jury, applicationId, now());
  });
  return applicationsToCheck(vault);
}
