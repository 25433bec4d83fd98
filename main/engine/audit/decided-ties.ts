import type { Result } from '../../../shared/formats/result.ts';

type Totals = Result['totals'];
type Tie = Result['ties'][number];

export interface DecidedOrder {
  /** the decided tied groups have the ranks in their decided order */
  readonly totals: Totals;
  /** whether the result lists exactly these decisions */
  readonly isTold: boolean;
}

/**
 * Puts tied groups into the order that was decided for them. Of several decisions on one group the last one is valid;
 * one on a group that is no longer tied has no effect. A group left tied may be listed without a motion.
 * @param taken decisions in the log, in its order
 * @param told decisions listed in the result
 */
export function inDecidedOrder(tied: Totals, taken: readonly Tie[], told: readonly Tie[]): DecidedOrder {
  const standing = byGroup(taken);
  const listed = byGroup(told);
  const groups = groupsOf(tied).map((group) => {
    const key = keyOf(group.map(({ applicationId }) => applicationId));
    const [decision, said] = [standing.get(key), listed.get(key)];
    listed.delete(key);
    return decision === undefined
      ? { totals: group, isTold: isUndecided(said) }
      : { totals: ordered(group, decision), isTold: isSame(decision, said) };
  });
  return {
    totals: groups.flatMap(({ totals }) => totals),
    isTold: groups.every(({ isTold }) => isTold) && [...listed.values()].every(isUndecided),
  };
}

function isUndecided(said: Tie | undefined): boolean {
  return said === undefined || said.motionId === null;
}

function isSame(decision: Tie, said: Tie | undefined): boolean {
  return said !== undefined && JSON.stringify(contentOf(said)) === JSON.stringify(contentOf(decision));
}

function ordered(group: Totals, { applicationIds }: Tie): Totals {
  return applicationIds.flatMap((id, index) =>
    group
      .filter(({ applicationId }) => applicationId === id)
      .map((one) => ({ ...one, rank: one.rank === null ? null : one.rank + index })),
  );
}

/** Applications that share a rank, in the order of the totals; those without a rank are tied with nobody. */
function groupsOf(totals: Totals): readonly Totals[] {
  const groups: Totals[] = [];
  for (const one of totals) {
    const last = groups.at(-1);
    if (last !== undefined && one.rank !== null && last[0]?.rank === one.rank) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function byGroup(ties: readonly Tie[]): Map<string, Tie> {
  return new Map(ties.map((tie) => [keyOf(tie.applicationIds), tie]));
}

function keyOf(applicationIds: Tie['applicationIds']): string {
  return JSON.stringify(applicationIds.toSorted());
}

function contentOf({ applicationIds, motionId }: Tie): unknown {
  return [applicationIds, motionId];
}
