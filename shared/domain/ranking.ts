import type { Criterion, Rules, TieBreakStep } from '../formats/competition.ts';
import type { ApplicationId, CriterionId } from '../ids.ts';
import { countedCriteria } from './ballot.ts';
import { type Exact, zero } from './fraction.ts';
import { type FailedThreshold, failedThresholds } from './thresholds.ts';
import type { ApplicationTotal } from './totals.ts';

export interface Ranked {
  readonly total: ApplicationTotal;
  /** 1, 2, 2, 4: tied applications share a rank */
  readonly rank: number;
}

export interface Ranking {
  /** by rank; within a rank in the order of the competition's list */
  readonly ranked: readonly Ranked[];
  /** applications that fail a threshold, highest total first, without a rank */
  readonly below: readonly { readonly total: ApplicationTotal; readonly failed: readonly FailedThreshold[] }[];
  /** groups with equal totals, before tie-breaking */
  readonly tiesOnTotal: readonly (readonly ApplicationId[])[];
  /** groups that tie-breaking leaves tied, until a vote decides */
  readonly unresolved: readonly (readonly ApplicationId[])[];
}

/** Ranks by total, then by the bundle's ordered tie-breaking rule as far as it names criteria that count. */
export function rankingOf(totals: readonly ApplicationTotal[], criteria: readonly Criterion[], rules: Rules): Ranking {
  const judged = totals.map((total) => ({ total, failed: failedThresholds(total, criteria, rules) }));
  const tieBreak = criteriaBeforeVote(rules.tieBreak, criteria);
  const order = (a: ApplicationTotal, b: ApplicationTotal): number =>
    compareByTotal(a, b) || compareByMeans(a, b, tieBreak);
  // Sorting is stable: tied applications keep the order of the competition's list.
  const passed = judged
    .filter(({ failed }) => failed.length === 0)
    .map(({ total }) => total)
    .sort(order);
  const groups = groupsOf(passed, order);
  return {
    ranked: rankGroups(groups),
    below: judged.filter(({ failed }) => failed.length > 0).sort((a, b) => compareByTotal(a.total, b.total)),
    tiesOnTotal: idsOfTies(groupsOf(passed, compareByTotal)),
    unresolved: idsOfTies(groups),
  };
}

function rankGroups(groups: readonly (readonly ApplicationTotal[])[]): readonly Ranked[] {
  return groups.flatMap((group, index) => {
    const before = groups.slice(0, index).reduce((count, { length }) => count + length, 0);
    return group.map((total) => ({ total, rank: before + 1 }));
  });
}

function idsOfTies(groups: readonly (readonly ApplicationTotal[])[]): readonly (readonly ApplicationId[])[] {
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ applicationId }) => applicationId));
}

/** Splits a sorted list wherever two neighbours differ. */
function groupsOf(
  sorted: readonly ApplicationTotal[],
  compare: (a: ApplicationTotal, b: ApplicationTotal) => number,
): readonly (readonly ApplicationTotal[])[] {
  const groups: ApplicationTotal[][] = [];
  for (const total of sorted) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && compare(first, total) === 0) last.push(total);
    else groups.push([total]);
  }
  return groups;
}

function compareByTotal(a: ApplicationTotal, b: ApplicationTotal): number {
  return descending(a.total, b.total);
}

function compareByMeans(a: ApplicationTotal, b: ApplicationTotal, criterionIds: readonly CriterionId[]): number {
  return criterionIds.reduce(
    (decided, criterionId) => decided || descending(a.means.get(criterionId) ?? null, b.means.get(criterionId) ?? null),
    0,
  );
}

/** The tie-breaking criteria up to a vote: later ones can't be applied before the vote was taken. */
export function criteriaBeforeVote(
  steps: readonly TieBreakStep[],
  criteria: readonly Criterion[],
): readonly CriterionId[] {
  const counted = new Set(countedCriteria(criteria).map(({ id }) => id));
  const before: CriterionId[] = [];
  for (const step of steps) {
    switch (step.by) {
      case 'vote':
        return before;
      case 'criterion':
        if (counted.has(step.criterionId)) before.push(step.criterionId);
        break;
      default:
        step satisfies never;
    }
  }
  return before;
}

/** Highest first; null counts as lowest. */
function descending(a: Exact | null, b: Exact | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b.sub(a).compare(zero);
}
