import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { conflictsOf } from './conflicts.ts';
import { assessImported } from './stored-files.ts';
import { type ConflictDecision, putConflictDecision } from '../store/chair-decisions.ts';
import { inTransaction } from '../store/database.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * Records what the committee decided on a possible conflict of interest; a later decision replaces it.
 * @throws AppError `not-the-chair`, `person-unknown`, `application-unknown`, `conflict-unknown`
 */
export async function decideConflict(vault: OpenVault, decision: Omit<ConflictDecision, 'decidedAt'>): Promise<void> {
  const conflicts = conflictsOf(vault, await assessImported(vault));
  const { people, applications } = manifestOf(vault.jury);
  const { personId, applicationId } = decision;
  if (!people.some(({ id }) => id === personId)) throw new AppError('person-unknown', { personId });
  if (!applications.some(({ id }) => id === applicationId))
    throw new AppError('application-unknown', { applicationId });
  if (!conflicts.some((conflict) => conflict.personId === personId && conflict.applicationId === applicationId))
    throw new AppError('conflict-unknown', { personId, applicationId });
  inTransaction(vault.jury, () => putConflictDecision(vault.jury, { ...decision, decidedAt: now() }));
}
