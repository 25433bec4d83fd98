import { countedCriteria } from '../../../shared/domain/ballot.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import type { Ranking } from '../../../shared/domain/ranking.ts';
import type { ApplicationTotal } from '../../../shared/domain/totals.ts';
import type { Criterion } from '../../../shared/formats/competition.ts';
import type { Result } from '../../../shared/formats/result.ts';

/**
 * A result's `totals` (FORMATS section 3): the ranked applications, then those without a rank; criterion means only of
 * counted criteria.
 */
export function signedTotals({ ranked, below }: Ranking, criteria: readonly Criterion[]): Result['totals'] {
  return [
    ...ranked.map(({ total, rank }) => signedTotal(total, rank, criteria)),
    ...below.map(({ total }) => signedTotal(total, null, criteria)),
  ];
}

function signedTotal(
  { applicationId, total, validVotes, means }: ApplicationTotal,
  rank: number | null,
  criteria: readonly Criterion[],
): Result['totals'][number] {
  return {
    applicationId,
    total: total === null ? null : exactText(total),
    validVotes,
    criterionMeans: countedCriteria(criteria).map(({ id }) => {
      const mean = means.get(id) ?? null;
      return { criterionId: id, mean: mean === null ? null : exactText(mean) };
    }),
    rank,
  };
}
