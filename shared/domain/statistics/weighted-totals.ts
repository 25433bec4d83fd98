import type { Criterion, ScaleStep } from '../../formats/competition.ts';
import type { CriterionId } from '../../ids.ts';
import { countedCriteria, scaleMaximum } from '../ballot.ts';
import { type Exact, exactOf, sumOf, zero } from '../fraction.ts';
import type { ApplicationTotal } from '../totals.ts';

/** By criterion that counts, in percent of the total; they add up to 100. */
export type Weights = ReadonlyMap<CriterionId, Exact>;

export function weightsOf(criteria: readonly Criterion[]): Weights {
  return new Map(countedCriteria(criteria).map(({ id, weight }) => [id, exactOf(weight)]));
}

/** The same proportions, adding up to exactly 100. @throws RangeError if all are zero */
export function scaledToHundred(weights: Weights): Weights {
  const whole = sumOf([...weights.values()]);
  if (whole.equals(zero)) throw new RangeError('all weights are zero');
  return new Map([...weights].map(([id, weight]) => [id, weight.mul(100).div(whole)]));
}

/** The same means under other weights: total = Σ weight · mean / scale maximum, exactly. */
export function reweighed(total: ApplicationTotal, weights: Weights, scale: readonly ScaleStep[]): ApplicationTotal {
  const parts = [...weights].map(([id, weight]) => total.means.get(id)?.mul(weight) ?? null);
  const known = parts.filter((part) => part !== null);
  return { ...total, total: known.length === parts.length ? sumOf(known).div(scaleMaximum(scale)) : null };
}
