import type { ApplicationId } from '../ids.ts';
import { type Exact, zero } from './fraction.ts';

/** One application's rank in a person's own order, from 1. Several may share a rank, and ranks may stay empty. */
export interface OwnRank {
  readonly applicationId: ApplicationId;
  readonly rank: number;
}

export type OwnRanks = readonly OwnRank[];

/** A pair that stands the other way round than its points. */
export interface Contradiction {
  /** stands before the other, with fewer points */
  readonly before: ApplicationId;
  readonly after: ApplicationId;
  /** by how many points the second is ahead, always above 0 */
  readonly difference: Exact;
}

/** Sorted by rank; what shares one keeps the order in which it was given. */
export function sortedRanks(ranks: OwnRanks): OwnRanks {
  return ranks.toSorted((a, b) => a.rank - b.rank);
}

/** Gives an application a rank, beside whatever stands there already; the others stay. */
export function putAt(ranks: OwnRanks, applicationId: ApplicationId, rank: number): OwnRanks {
  return sortedRanks([...takeOut(ranks, applicationId), { applicationId, rank }]);
}

export function takeOut(ranks: OwnRanks, applicationId: ApplicationId): OwnRanks {
  return ranks.filter((rank) => rank.applicationId !== applicationId);
}

/** Gives an application a rank of its own; what stands there and right behind moves down, up to the first empty rank. */
export function insertAt(ranks: OwnRanks, applicationId: ApplicationId, rank: number): OwnRanks {
  const others = takeOut(ranks, applicationId);
  const taken = new Set(others.map((other) => other.rank));
  let free = rank;
  while (taken.has(free)) free += 1;
  const pushed = others.map((other) =>
    other.rank >= rank && other.rank < free ? { ...other, rank: other.rank + 1 } : other,
  );
  return sortedRanks([...pushed, { applicationId, rank }]);
}

/**
 * Moves an application one step: out of a shared rank to one of its own beside it, otherwise past the next rank that is
 * taken, which changes ranks with it. Empty ranks stay empty. Nothing happens at the ends.
 */
export function moveBy(ranks: OwnRanks, applicationId: ApplicationId, step: 1 | -1): OwnRanks {
  const own = ranks.find((rank) => rank.applicationId === applicationId)?.rank;
  if (own === undefined) return ranks;
  const others = takeOut(ranks, applicationId);
  if (others.some(({ rank }) => rank === own)) return insertAt(ranks, applicationId, step === 1 ? own + 1 : own);
  const beyond = others.map(({ rank }) => rank).filter((rank) => (rank - own) * step > 0);
  const next = step === 1 ? Math.min(...beyond) : Math.max(...beyond);
  if (!Number.isFinite(next)) return ranks;
  return sortedRanks([
    ...others.map((other) => (other.rank === next ? { ...other, rank: own } : other)),
    { applicationId, rank: next },
  ]);
}

/** Lets an application share the rank of what stands before it; the first one has nothing before it. */
export function tieWithBefore(ranks: OwnRanks, applicationId: ApplicationId): OwnRanks {
  const own = ranks.find((rank) => rank.applicationId === applicationId)?.rank;
  const before = ranks.filter(({ rank }) => own !== undefined && rank < own).map(({ rank }) => rank);
  return before.length === 0 ? ranks : putAt(ranks, applicationId, Math.max(...before));
}

/** 1, 2, 2, 4: the same order without empty ranks, where what shares a rank takes up as many. */
export function closeGaps(ranks: OwnRanks): OwnRanks {
  return sortedRanks(ranks.map((own) => ({ ...own, rank: 1 + ranks.filter(({ rank }) => rank < own.rank).length })));
}

/** The order of the points, equal points sharing a rank; what has no total has no rank. */
export function ranksByPoints(totals: ReadonlyMap<ApplicationId, Exact>): OwnRanks {
  const all = [...totals];
  return sortedRanks(
    all.map(([applicationId, own]) => ({
      applicationId,
      rank: 1 + all.filter(([, other]) => isMore(other, own)).length,
    })),
  );
}

/**
 * Pairs of which the first stands before the second although it has fewer points, the widest apart first. Equal points
 * contradict no order, a shared rank contradicts no points, and without a total there is nothing to contradict.
 */
export function contradictionsOf(ranks: OwnRanks, totals: ReadonlyMap<ApplicationId, Exact>): readonly Contradiction[] {
  const known = sortedRanks(ranks).flatMap(({ applicationId, rank }) => {
    const total = totals.get(applicationId);
    return total === undefined ? [] : [{ applicationId, rank, total }];
  });
  const found = known.flatMap((first) =>
    known
      .filter((second) => first.rank < second.rank && isMore(second.total, first.total))
      .map((second) => ({
        before: first.applicationId,
        after: second.applicationId,
        difference: second.total.sub(first.total),
      })),
  );
  return found.toSorted((a, b) => b.difference.compare(a.difference));
}

function isMore(a: Exact, b: Exact): boolean {
  return a.sub(b).compare(zero) > 0;
}
