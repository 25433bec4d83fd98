import type { ApplicationId } from '../ids.ts';
import { type Exact, zero } from './fraction.ts';

/** One application's place in a person's own order, from 1. Several may share a place, and places may stay empty. */
export interface OwnRank {
  readonly applicationId: ApplicationId;
  readonly place: number;
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

/** Sorted by place; what shares one keeps the order in which it was given. */
export function sortedRanks(ranks: OwnRanks): OwnRanks {
  return ranks.toSorted((a, b) => a.place - b.place);
}

/** Gives an application a place, beside whatever stands there already; the others stay. */
export function putAt(ranks: OwnRanks, applicationId: ApplicationId, place: number): OwnRanks {
  return sortedRanks([...takeOut(ranks, applicationId), { applicationId, place }]);
}

export function takeOut(ranks: OwnRanks, applicationId: ApplicationId): OwnRanks {
  return ranks.filter((rank) => rank.applicationId !== applicationId);
}

/** Gives an application a place of its own; what stands there and right behind moves down, up to the first empty place. */
export function insertAt(ranks: OwnRanks, applicationId: ApplicationId, place: number): OwnRanks {
  const others = takeOut(ranks, applicationId);
  const taken = new Set(others.map((rank) => rank.place));
  let free = place;
  while (taken.has(free)) free += 1;
  const pushed = others.map((rank) =>
    rank.place >= place && rank.place < free ? { ...rank, place: rank.place + 1 } : rank,
  );
  return sortedRanks([...pushed, { applicationId, place }]);
}

/**
 * Moves an application one step: out of a shared place to one of its own beside it, otherwise past the next place that is
 * taken, which changes places with it. Empty places stay empty. Nothing happens at the ends.
 */
export function moveBy(ranks: OwnRanks, applicationId: ApplicationId, step: 1 | -1): OwnRanks {
  const own = ranks.find((rank) => rank.applicationId === applicationId)?.place;
  if (own === undefined) return ranks;
  const others = takeOut(ranks, applicationId);
  if (others.some(({ place }) => place === own)) return insertAt(ranks, applicationId, step === 1 ? own + 1 : own);
  const beyond = others.map(({ place }) => place).filter((place) => (place - own) * step > 0);
  const next = step === 1 ? Math.min(...beyond) : Math.max(...beyond);
  if (!Number.isFinite(next)) return ranks;
  return sortedRanks([
    ...others.map((rank) => (rank.place === next ? { ...rank, place: own } : rank)),
    { applicationId, place: next },
  ]);
}

/** Lets an application share the place of what stands before it; the first one has nothing before it. */
export function tieWithBefore(ranks: OwnRanks, applicationId: ApplicationId): OwnRanks {
  const own = ranks.find((rank) => rank.applicationId === applicationId)?.place;
  const before = ranks.filter(({ place }) => own !== undefined && place < own).map(({ place }) => place);
  return before.length === 0 ? ranks : putAt(ranks, applicationId, Math.max(...before));
}

/** 1, 2, 2, 4: the same order without empty places, where what shares a place takes up as many. */
export function closeGaps(ranks: OwnRanks): OwnRanks {
  return sortedRanks(
    ranks.map((rank) => ({ ...rank, place: 1 + ranks.filter(({ place }) => place < rank.place).length })),
  );
}

/** The order of the points, equal points sharing a place; what has no total has no place. */
export function ranksByPoints(totals: ReadonlyMap<ApplicationId, Exact>): OwnRanks {
  const all = [...totals];
  return sortedRanks(
    all.map(([applicationId, own]) => ({
      applicationId,
      place: 1 + all.filter(([, other]) => isMore(other, own)).length,
    })),
  );
}

/**
 * Pairs of which the first stands before the second although it has fewer points, the widest apart first. Equal points
 * contradict no order, a shared place contradicts no points, and without a total there is nothing to contradict.
 */
export function contradictionsOf(ranks: OwnRanks, totals: ReadonlyMap<ApplicationId, Exact>): readonly Contradiction[] {
  const known = sortedRanks(ranks).flatMap(({ applicationId, place }) => {
    const total = totals.get(applicationId);
    return total === undefined ? [] : [{ applicationId, place, total }];
  });
  const found = known.flatMap((first) =>
    known
      .filter((second) => first.place < second.place && isMore(second.total, first.total))
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
