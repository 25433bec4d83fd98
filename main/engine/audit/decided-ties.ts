import type { Result } from '../../../shared/formats/result.ts';

type Totals = Result['totals'];
type Tie = Result['ties'][number];

export interface DecidedOrder {
  /** each tied group that was decided has the ranks in that order */
  readonly totals: Totals;
  /** whether the result tells of these decisions, and of no others */
  readonly isTold: boolean;
}

/**
 * Puts tied groups into the order that was decided for them: of several decisions on one group the last one stands, and
 * one on what is no tied group any more has no effect. A group that was left tied may be told of without a motion.
 * @param taken as the log has them, in its order
 * @param told as the result has them
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

/** What shares a rank, in the order of the totals; what has no rank is nobody's equal. */
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
