import type { Agreement, EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import { spreadOf } from '../../../shared/domain/spread.ts';
import { intraclassCorrelations } from '../../../shared/domain/statistics/icc.ts';
import { jurorTendency } from '../../../shared/domain/statistics/juror-tendency.ts';
import { kendallW } from '../../../shared/domain/statistics/kendall-w.ts';
import { krippendorffAlpha } from '../../../shared/domain/statistics/krippendorff-alpha.ts';
import { normalisedRanks } from '../../../shared/domain/statistics/normalised-ranks.ts';
import { type Portfolio, type PortfolioGroup, portfolioOf } from '../../../shared/domain/statistics/portfolio.ts';
import {
  type ComputedResult,
  placesOf,
  resultOfTotals,
  type ResultBasis,
  totalsOf,
} from '../../../shared/domain/statistics/result-basis.ts';
import {
  criterionRows,
  rowsOf,
  type ScoreRows,
  type ScoreTable,
  totalsTable,
} from '../../../shared/domain/statistics/score-table.ts';
import { standardScores } from '../../../shared/domain/statistics/standard-scores.ts';
import type { ApplicationTotal } from '../../../shared/domain/totals.ts';
import type { OpenVault } from '../vault/vault.ts';
import { validVotes } from './valid-votes.ts';

/**
 * The statistics beside the ranking that are quick to compute: who gave what, how far the jurors agree, who is lenient
 * or severe, ranks by normalised scores, and how varied the selection is.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`
 */
export async function evaluationOverview(vault: OpenVault): Promise<EvaluationOverview> {
  const { withheld, manifest, basis } = await validVotes(vault);
  const result = resultOfTotals(totalsOf(basis), basis);
  const table = totalsTable(basis);
  const rows = rowsOf(table);
  const ranked = result.ranking.ranked.map(({ total }) => total.applicationId);
  return {
    withheldFromLeader: [...withheld],
    personIds: [...basis.personIds],
    applications: applicationsOf(basis, result, table, standardScores(rows)),
    agreement: {
      totals: agreementOf(rows),
      criteria: basis.criteria.map(({ id }) => ({
        criterionId: id,
        ...agreementOf(criterionRows(basis, id)),
      })),
    },
    tendencies: basis.personIds.map((personId, juror) => ({ personId, tendency: jurorTendency(rows, juror) })),
    normalised: [...normalisedRanks(table, ranked)],
    portfolio: portfolioView(portfolioOf(manifest.applications, result.line.awards)),
  };
}

function agreementOf(rows: ScoreRows): Agreement {
  return {
    icc: intraclassCorrelations(rows),
    alphaOrdinal: krippendorffAlpha(rows, 'ordinal'),
    alphaInterval: krippendorffAlpha(rows, 'interval'),
    kendallW: kendallW(rows),
  };
}

function applicationsOf(
  basis: ResultBasis,
  result: ComputedResult,
  table: ScoreTable,
  standard: ScoreRows,
): EvaluationOverview['applications'] {
  const places = placesOf(result);
  const totals = [...result.ranking.ranked, ...result.ranking.below].map(({ total }) => total);
  return totals.map((total) => {
    const index = table.applicationIds.indexOf(total.applicationId);
    return {
      ...totalView(total, basis),
      ...(places.get(total.applicationId) ?? { rank: null, outcome: 'not-fundable' as const }),
      votes: table.personIds.flatMap((personId, juror) => {
        const own = table.cells[index]?.[juror] ?? null;
        if (own === null) return [];
        return [{ personId, total: exactText(own), standardScore: standard[index]?.[juror] ?? null }];
      }),
    };
  });
}

function totalView({ applicationId, total, means, voteTotals }: ApplicationTotal, { criteria }: ResultBasis) {
  return {
    applicationId,
    total: total === null ? null : exactText(total),
    spread: spreadOf(voteTotals),
    means: criteria.map(({ id }) => {
      const mean = means.get(id) ?? null;
      return { criterionId: id, mean: mean === null ? null : exactText(mean) };
    }),
  };
}

type GroupsView = EvaluationOverview['portfolio']['size'];

function portfolioView({ category, theme, district, size }: Portfolio): EvaluationOverview['portfolio'] {
  const view = (groups: readonly PortfolioGroup[]): GroupsView =>
    groups.map((group) => ({ ...group, applicationIds: [...group.applicationIds] }));
  return { category: view(category), theme: view(theme), district: view(district), size: view(size) };
}
