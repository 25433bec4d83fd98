import type { RequestOf } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { putConflictDecision } from '../store/chair-decisions.ts';
import { inTransaction } from '../store/database.ts';
import { manifestOf } from '../store/revisions.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { conflictsOf } from './conflicts.ts';
import { assessImported } from './stored-files.ts';

export type ConflictDecisionRequest = RequestOf<'merge.decideConflict'>;

/**
 * Records what the committee decided on a possible conflict of interest. It covers the named entries and nothing that is
 * made known later; a later decision on the same entry replaces it.
 * @throws AppError `not-the-chair`, `own-conflict`, `person-unknown`, `application-unknown`, `conflict-unknown`
 */
export async function decideConflict(
  vault: OpenVault,
  { entries, ...decision }: ConflictDecisionRequest,
): Promise<void> {
  const { personId, applicationId } = decision;
  if (personId === meOf(vault).id) throw new AppError('own-conflict', { applicationId });
  const known = (await assessedConflicts(vault)).filter(
    (conflict) => conflict.personId === personId && conflict.applicationId === applicationId,
  );
  const { people, applications } = manifestOf(vault.jury);
  if (!people.some(({ id }) => id === personId)) throw new AppError('person-unknown', { personId });
  if (!applications.some(({ id }) => id === applicationId))
    throw new AppError('application-unknown', { applicationId });
  if (entries.length === 0 || entries.some((entry) => !known.some((conflict) => conflict.entry === entry)))
    throw new AppError('conflict-unknown', { personId, applicationId });
  const decidedAt = now();
  inTransaction(vault.jury, () => {
    for (const entry of entries) putConflictDecision(vault.jury, { ...decision, entry, decidedAt });
  });
}

/** Decides on all that is known of one person and one application at this moment. @throws as `decideConflict` */
export async function decideAllKnown(
  vault: OpenVault,
  decision: Omit<ConflictDecisionRequest, 'entries'>,
): Promise<void> {
  const entries = (await assessedConflicts(vault))
    .filter(({ personId, applicationId }) => personId === decision.personId && applicationId === decision.applicationId)
    .map(({ entry }) => entry);
  await decideConflict(vault, { ...decision, entries });
}

async function assessedConflicts(vault: OpenVault): Promise<ReturnType<typeof conflictsOf>> {
  return conflictsOf(vault, await assessImported(vault));
}
