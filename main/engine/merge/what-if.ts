import type { SuppositionRequest, WhatIfView } from '../../../shared/contract/evaluation.ts';
import { exactOf, exactText, zero } from '../../../shared/domain/fraction.ts';
import type { Aggregate } from '../../../shared/domain/statistics/aggregate.ts';
import { placesOf, type ResultBasis } from '../../../shared/domain/statistics/result-basis.ts';
import { scaledToHundred, type Weights, weightsOf } from '../../../shared/domain/statistics/weighted-totals.ts';
import { resultSupposing } from '../../../shared/domain/statistics/what-if.ts';
import { AppError } from '../../../shared/errors.ts';
import type { OpenVault } from '../vault/vault.ts';
import { validVotes } from './valid-votes.ts';

/**
 * The ranking and the funding line as they would be with other weights, another threshold or another average than the
 * mean, in exact fractions, and how everything would move. It is kept nowhere.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`, `criterion-unknown` also for one that doesn't
 * count, `invalid-request` where all weights are zero
 */
export async function suppose(vault: OpenVault, request: SuppositionRequest): Promise<WhatIfView> {
  const { withheld, basis } = await validVotes(vault);
  const weights = supposedWeights(basis, request.weights);
  const { totalThreshold } = request;
  const result = resultSupposing(basis, { weights, totalThreshold, aggregate: aggregateFrom(request.aggregate) });
  const places = placesOf(result);
  const { ranking, line, moves } = result;
  return {
    withheldFromLeader: [...withheld],
    weights: [...weights].map(([criterionId, weight]) => ({ criterionId, weight: exactText(weight) })),
    ranking: [...ranking.ranked, ...ranking.below].map(({ total: { applicationId, total } }) => ({
      applicationId,
      ...(places.get(applicationId) ?? { rank: null, outcome: 'not-fundable' as const }),
      total: total === null ? null : exactText(total),
      awardCents: line.awards.get(applicationId) ?? 0,
    })),
    committedCents: line.committedCents,
    residualCents: line.residualCents,
    moves: [...moves],
  };
}

function supposedWeights({ criteria }: ResultBasis, changes: SuppositionRequest['weights']): Weights {
  const weights = new Map(weightsOf(criteria));
  for (const { criterionId, weight } of changes) {
    if (!weights.has(criterionId)) throw new AppError('criterion-unknown', { criterionId });
    weights.set(criterionId, exactOf(weight));
  }
  if ([...weights.values()].every((weight) => weight.equals(zero)))
    throw new AppError('invalid-request', { path: 'weights', problem: 'all zero' });
  return scaledToHundred(weights);
}

function aggregateFrom(aggregate: SuppositionRequest['aggregate']): Aggregate {
  return aggregate.by === 'trimmed-mean'
    ? { by: 'trimmed-mean', share: exactOf(aggregate.percent).div(100) }
    : aggregate;
}
