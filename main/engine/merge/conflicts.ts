import type { ConflictView } from '../../../shared/contract/merge.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import { type ConflictDecision, listConflictDecisions } from '../store/chair-decisions.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { Intake } from './intake.ts';
import { knownConflicts } from './known-conflicts.ts';

/**
 * Every known possible conflict of interest, from the bundle and from the people's files. A decision of the committee
 * overrides the grounds that it covered, and covers nothing that became known later.
 */
export function conflictsOf({ jury }: OpenVault, intake: Intake): readonly ConflictView[] {
  return decidedConflicts(manifestOf(jury), intake, listConflictDecisions(jury));
}

/** As `conflictsOf`, but with its inputs passed in. Of several decisions on one ground the last one is valid. */
export function decidedConflicts(
  manifest: Manifest,
  intake: Intake,
  taken: readonly ConflictDecision[],
): readonly ConflictView[] {
  const decisions = new Map(
    taken.map((decision) => [keyOf(decision.personId, decision.applicationId) + decision.entry, decision]),
  );
  return knownConflicts(manifest, intake)
    .map((conflict): ConflictView => {
      const decided = decisions.get(keyOf(conflict.personId, conflict.applicationId) + conflict.entry);
      return {
        ...conflict,
        decision: decided?.decision ?? conflict.decision,
        decidedAt: decided?.decidedAt ?? null,
        reason: decided?.reason ?? '',
      };
    })
    .sort((a, b) => order(manifest, a) - order(manifest, b) || compare(sortKey(a), sortKey(b)));
}

/** A key for one pair of person and application. */
export function keyOf(personId: PersonId, applicationId: ApplicationId): string {
  return JSON.stringify([personId, applicationId]);
}

/**
 * The combined decision on each person and application, under the key from `keyOf`: one exclusion excludes; otherwise
 * one undecided conflict leaves the pair undecided (SH: sections 81, 81a LVwG).
 */
export function decisionsByPair(
  conflicts: readonly Pick<ConflictView, 'personId' | 'applicationId' | 'decision'>[],
): ReadonlyMap<string, ConflictView['decision']> {
  const strength = { not_excluded: 0, declared: 1, excluded: 2 } as const;
  const decisions = new Map<string, ConflictView['decision']>();
  for (const { personId, applicationId, decision } of conflicts) {
    const key = keyOf(personId, applicationId);
    const before = decisions.get(key) ?? 'not_excluded';
    decisions.set(key, strength[decision] > strength[before] ? decision : before);
  }
  return decisions;
}

function sortKey({ personId, source, entry }: ConflictView): string {
  return JSON.stringify([personId, source, entry]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function order({ applications }: Manifest, { applicationId }: ConflictView): number {
  return applications.findIndex(({ id }) => id === applicationId);
}
