import type { ConflictView } from '../../../shared/contract/merge.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockOf } from '../vault/ballot-lock.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { decisionsByPair, keyOf } from './conflicts.ts';

/**
 * The applications about which the leader may learn nothing: excluded from them, or with a conflict that is undecided
 * or known only to the leader's own vault (SH: sections 81, 81a LVwG). In the competition's order.
 */
export function withheldFromLeader(vault: OpenVault, conflicts: readonly ConflictView[]): readonly ApplicationId[] {
  const { id: leader } = meOf(vault);
  const decisions = decisionsByPair(conflicts);
  return manifestOf(vault.jury)
    .applications.filter((application) => {
      const lock = lockOf(vault.jury, application);
      const decision = decisions.get(keyOf(leader, application.id)) ?? 'not_excluded';
      return lock === 'withheld' || lock === 'declared' || decision !== 'not_excluded';
    })
    .map(({ id }) => id);
}

/**
 * The applications on which somebody may not type another person's ballot, because typing means reading it: excluded
 * from them, or with an undecided conflict; for the leader also one known only to the leader's own vault. In the
 * competition's order.
 */
export function closedToTypist(
  vault: OpenVault,
  conflicts: readonly ConflictView[],
  typist: PersonId,
): readonly ApplicationId[] {
  if (typist === meOf(vault).id) return withheldFromLeader(vault, conflicts);
  const decisions = decisionsByPair(conflicts);
  return manifestOf(vault.jury)
    .applications.map(({ id }) => id)
    .filter((id) => (decisions.get(keyOf(typist, id)) ?? 'not_excluded') !== 'not_excluded');
}

/** The competition as if these applications weren't in it, so that no rank, sum, line or tie betrays them. */
export function withoutApplications(manifest: Manifest, withheld: readonly ApplicationId[]): Manifest {
  return { ...manifest, applications: manifest.applications.filter(({ id }) => !withheld.includes(id)) };
}

/**
 * What an excluded leader computes lacks an application, and must not be taken for the result.
 * @throws AppError `leader-excluded`
 */
export function refuseExcludedLeader(withheld: readonly ApplicationId[]): void {
  if (withheld.length > 0) throw new AppError('leader-excluded', { applications: withheld.join(', ') });
}
