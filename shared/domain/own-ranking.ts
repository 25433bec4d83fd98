import type { ApplicationId } from '../ids.ts';
import { type Exact, zero } from './fraction.ts';

/** One application's rank in a person's own order, from 1. Several may share a rank, and ranks may be left empty. */
export interface OwnRank {
  readonly applicationId: ApplicationId;
  readonly rank: number;
}

export type OwnRanks = readonly OwnRank[];

/** A pair whose order contradicts its points. */
export interface Contradiction {
  /** the one ranked higher, with fewer points */
  readonly before: ApplicationId;
  readonly after: ApplicationId;
  /** points by which the other is ahead, always above 0 */
  readonly difference: Exact;
}

/** Sorted by rank; applications that share one keep their given order. */
export function sortedRanks(ranks: OwnRanks): OwnRanks {
  return ranks.toSorted((a, b) => a.rank - b.rank);
}

/** Gives an application a rank, shared with any that have it already; the others stay. */
export function putAt(ranks: OwnRanks, applicationId: ApplicationId, rank: number): OwnRanks {
  return sortedRanks([...takeOut(ranks, applicationId), { applicationId, rank }]);
}

export function takeOut(ranks: OwnRanks, applicationId: ApplicationId): OwnRanks {
  return ranks.filter((rank) => rank.applicationId !== applicationId);
}

/**
 * Gives an application a rank of its own; those at this rank and right after it move down, up to the first empty rank.
 */
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
 * Moves an application one step: from a shared rank to one of its own next to it, otherwise past the next occupied
 * rank, with which it changes places. Empty ranks stay empty. At the ends nothing happens.
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

/** Gives an application the rank of the one before it; the first one has none before it. */
export function tieWithBefore(ranks: OwnRanks, applicationId: ApplicationId): OwnRanks {
  const own = ranks.find((rank) => rank.applicationId === applicationId)?.rank;
  const before = ranks.filter(({ rank }) => own !== undefined && rank < own).map(({ rank }) => rank);
  return before.length === 0 ? ranks : putAt(ranks, applicationId, Math.max(...before));
}

/** 1, 2, 2, 4: the same order without empty ranks; applications that share a rank take up that many ranks. */
export function closeGaps(ranks: OwnRanks): OwnRanks {
  return sortedRanks(ranks.map((own) => ({ ...own, rank: 1 + ranks.filter(({ rank }) => rank < own.rank).length })));
}

/** The order by points; equal points share a rank, and an application without a total has none. */
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
 * Pairs ranked in the opposite order to their points, the greatest differences first. Equal points contradict no order,
 * a shared rank contradicts no points, and without a total there is nothing to contradict.
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
