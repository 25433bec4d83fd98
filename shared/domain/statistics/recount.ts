import type { ApplicationId } from '../../ids.ts';
import { totalOf } from '../totals.ts';
import { type Outcome, placesOf, resultOfTotals, type ResultBasis } from './result-basis.ts';

/** A result in numbers, by application in the basis's order; overwritten by the next recount. */
export interface Recount {
  /** 0 for applications without a rank */
  readonly ranks: Uint16Array;
  /** an index into `outcomes` */
  readonly outcomes: Uint8Array;
}

export const outcomes = ['not-fundable', 'reserve', 'vote', 'award'] as const satisfies readonly Outcome[];
export const outcomeCodes = { 'not-fundable': 0, reserve: 1, vote: 2, award: 3 } as const satisfies Record<
  Outcome,
  number
>;

/** Computes the result again with each juror's votes counted the given number of times: 0 leaves the juror out. */
export type Recounter = (times: Uint16Array, into: Recount) => void;

export function emptyRecount(applications: number): Recount {
  return { ranks: new Uint16Array(applications), outcomes: new Uint8Array(applications) };
}

/** Recounts with the real result's own functions, in fractions of any size: slow, but correct for every competition. */
export function exactRecounter(basis: ResultBasis): Recounter {
  const place = new Map(basis.personIds.map((id, index) => [id, index]));
  const indexOf = new Map<ApplicationId, number>(basis.applications.map(({ id }, index) => [id, index]));
  return (times, into) => {
    const totals = basis.applications.map(({ id }) => {
      const votes = basis.votes.get(id) ?? [];
      const drawn = votes.flatMap((vote) =>
        Array.from({ length: times[place.get(vote.personId) ?? -1] ?? 0 }, () => vote),
      );
      return totalOf(id, drawn, basis);
    });
    for (const [id, { rank, outcome }] of placesOf(resultOfTotals(totals, basis))) {
      into.ranks[indexOf.get(id) ?? -1] = rank ?? 0;
      into.outcomes[indexOf.get(id) ?? -1] = outcomeCodes[outcome];
    }
  };
}
