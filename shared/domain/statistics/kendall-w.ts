import { ascendingCounts, midRanks } from './mid-ranks.ts';
import { completeCases, type ScoreRows } from './score-table.ts';
import { computed, refused, squaresAroundMean, type Statistic, sum, tooFew } from './statistic.ts';

/**
 * Kendall's coefficient of concordance, corrected for ties: 1 if all jurors rank in the same way, 0 if their ranks
 * cancel each other out. Over the applications that all jurors have scored.
 * Kendall & Babington Smith, The problem of m rankings, Annals of Mathematical Statistics 10 (1939), 275-287; ties as
 * in Kendall, Rank Correlation Methods (1948), chapter 6: W = 12 S / (m² (n³ − n) − m Σ (t³ − t)).
 */
export function kendallW(rows: ScoreRows): Statistic<number> {
  const cases = completeCases(rows);
  const n = cases.length;
  const m = rows[0]?.length ?? 0;
  const extent = { applications: n, jurors: m };
  const reason = tooFew(extent);
  if (reason !== null) return refused(extent, reason);
  const columns = Array.from({ length: m }, (_, juror) => cases.map((row) => row[juror] ?? 0));
  const ranks = columns.map(midRanks);
  const sums = cases.map((_, application) => sum(ranks.map((column) => column[application] ?? 0)));
  const ties = sum(columns.map(tieCorrection));
  const most = m ** 2 * (n ** 3 - n) - m * ties;
  return most === 0 ? refused(extent, 'no-variation') : computed(extent, (12 * squaresAroundMean(sums)) / most);
}

function tieCorrection(values: readonly number[]): number {
  return sum(ascendingCounts(values).map(([, count]) => count ** 3 - count));
}
