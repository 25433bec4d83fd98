import type { ApplicationId, CriterionId } from '../../ids.ts';
import { valueOf } from '../ballot.ts';
import { exactOf } from '../fraction.ts';
import type { ApplicationTotal, Vote } from '../totals.ts';
import { type Aggregate, aggregateOf } from './aggregate.ts';
import {
  type ComputedResult,
  placesOf,
  type Place,
  resultOfTotals,
  type ResultBasis,
  totalsOf,
} from './result-basis.ts';
import { reweighed, type Weights } from './weighted-totals.ts';

/** What is assumed to be different. */
export interface Supposition {
  /** of the criteria that count, adding up to 100 */
  readonly weights: Weights;
  /** points; null: none */
  readonly totalThreshold: number | null;
  readonly aggregate: Aggregate;
}

/** How an application moved: `up` is the number of ranks gained, null if it has no rank in one of the results. */
export interface Move {
  readonly applicationId: ApplicationId;
  readonly real: Place;
  readonly supposed: Place;
  readonly up: number | null;
}

export interface SupposedResult extends ComputedResult {
  /** in the competition's order */
  readonly moves: readonly Move[];
}

/**
 * The hypothetical ranking and funding line, in exact fractions. Median and trimmed mean are taken by criterion, where
 * the real result takes the mean; thresholds by criterion and tie-breaking use them too.
 */
export function resultSupposing(
  basis: ResultBasis,
  { weights, totalThreshold, aggregate }: Supposition,
): SupposedResult {
  const real = totalsOf(basis);
  const totals = real.map((total) =>
    reweighed(aggregated(total, basis.votes.get(total.applicationId) ?? [], aggregate), weights, basis.scale),
  );
  const supposed = resultOfTotals(totals, basis, { ...basis.rules, totalThreshold });
  return { ...supposed, moves: movesBetween(basis, resultOfTotals(real, basis), supposed) };
}

function aggregated(total: ApplicationTotal, votes: readonly Vote[], aggregate: Aggregate): ApplicationTotal {
  if (aggregate.by === 'mean') return total;
  const means = [...total.means.keys()].map((id) => [id, aggregateOf(valuesOn(votes, id), aggregate)] as const);
  return { ...total, means: new Map(means) };
}

function valuesOn(votes: readonly Vote[], criterionId: CriterionId): readonly ReturnType<typeof exactOf>[] {
  return votes.flatMap(({ ballot }) => valueOf(ballot, criterionId) ?? []).map(exactOf);
}

const nowhere: Place = { rank: null, outcome: 'not-fundable' };

function movesBetween({ applications }: ResultBasis, real: ComputedResult, supposed: ComputedResult): readonly Move[] {
  const before = placesOf(real);
  const after = placesOf(supposed);
  return applications.map(({ id }) => {
    const [here, there] = [before.get(id) ?? nowhere, after.get(id) ?? nowhere];
    const up = here.rank === null || there.rank === null ? null : here.rank - there.rank;
    return { applicationId: id, real: here, supposed: there, up };
  });
}
