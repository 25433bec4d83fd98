import type { RequestOf } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/errors.ts';
import { putConflictDecision } from '../store/chair-decisions.ts';
import { manifestOf } from '../store/revisions.ts';
import { recordActions } from '../vault/action-log.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { conflictsOf } from './conflicts.ts';
import { presentIntake } from './intake.ts';
import { recordArrivals } from './record-arrivals.ts';

export type ConflictDecisionRequest = RequestOf<'merge.decideConflict'>;

/**
 * Records what the committee decided on a possible conflict of interest. The decision covers everything known about
 * this person and this application now, and nothing that becomes known later. A later decision replaces it.
 * @throws AppError `not-the-chair`, `own-conflict`, `person-unknown`, `application-unknown`, `conflict-unknown`,
 * `conflict-news` where an undecided ground is known that `entries` doesn't name
 */
export async function decideConflict(
  vault: OpenVault,
  { entries, ...decision }: ConflictDecisionRequest,
): Promise<void> {
  const { personId, applicationId } = decision;
  if (personId === meOf(vault).id) throw new AppError('own-conflict', { applicationId });
  const intake = await presentIntake(vault);
  const known = conflictsOf(vault, intake).filter(
    (conflict) => conflict.personId === personId && conflict.applicationId === applicationId,
  );
  const { people, applications } = manifestOf(vault.jury);
  if (!people.some(({ id }) => id === personId)) throw new AppError('person-unknown', { personId });
  if (!applications.some(({ id }) => id === applicationId))
    throw new AppError('application-unknown', { applicationId });
  if (entries.length === 0 || entries.some((entry) => !known.some((conflict) => conflict.entry === entry)))
    throw new AppError('conflict-unknown', { personId, applicationId });
  // In the log a decision covers all that was known, so whatever has arrived meanwhile must be looked at first.
  if (known.some(({ entry, decision: standing }) => standing === 'declared' && !entries.includes(entry)))
    throw new AppError('conflict-news', { personId, applicationId });
  await recordActions(vault, (append) => {
    recordArrivals(vault, intake, append);
    const { at: decidedAt } = append({ kind: 'conflict-decided', data: { ...decision, motionId: null } });
    for (const { entry } of known) putConflictDecision(vault.jury, { ...decision, entry, decidedAt });
  });
}

/** Decides on everything that is known about one person and one application now. @throws as `decideConflict` */
export async function decideAllKnown(
  vault: OpenVault,
  decision: Omit<ConflictDecisionRequest, 'entries'>,
): Promise<void> {
  const entries = conflictsOf(vault, await presentIntake(vault))
    .filter(({ personId, applicationId }) => personId === decision.personId && applicationId === decision.applicationId)
    .map(({ entry }) => entry);
  await decideConflict(vault, { ...decision, entries });
}
