import type { ScoreRows } from './score-table.ts';
import { mean, squaresAroundMean } from './statistic.ts';

/**
 * Each score as its juror's own deviation: (score − the juror's mean) / the juror's standard deviation (divisor n), so
 * that lenient and severe jurors, with wide and narrow ranges, can be compared. Null without a score, and for a juror
 * whose scores are all the same, because they say nothing about any application.
 */
export function standardScores(rows: ScoreRows): ScoreRows {
  const jurors = rows[0]?.map((_, juror) => deviationOf(rows.flatMap((row) => row[juror] ?? []))) ?? [];
  return rows.map((row) =>
    row.map((value, juror) => {
      const own = jurors[juror] ?? null;
      return value === null || own === null ? null : (value - own.middle) / own.deviation;
    }),
  );
}

function deviationOf(values: readonly number[]): { readonly middle: number; readonly deviation: number } | null {
  if (values.every((value) => value === values[0])) return null;
  return { middle: mean(values), deviation: Math.sqrt(squaresAroundMean(values) / values.length) };
}
