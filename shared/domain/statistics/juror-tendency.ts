import type { ScoreRows } from './score-table.ts';
import { computed, mean, refused, squaresAroundMean, type Statistic } from './statistic.ts';
import { centralQuantile } from './student-t.ts';

/** With fewer common applications the interval is so wide that people would only read its middle. */
export const leastCommonApplications = 3;

/** The share of the t distribution that the interval covers. */
export const tendencyConfidence = 0.95;

/** By how many points a juror is above (lenient) or below (severe) the others, and the bounds of the interval. */
export interface Tendency {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * One juror's mean difference from the panel: for each application that the juror and at least one other person have
 * scored, the juror's total minus the mean of the others' totals. Compared with a mean that includes the juror's own
 * total, a small panel would look milder than it is. The interval is Student's: it regards the applications as a
 * sample.
 * @param rows totals by application, then juror
 * @param juror the juror's index in each row
 */
export function jurorTendency(rows: ScoreRows, juror: number): Statistic<Tendency> {
  const common = rows.flatMap((row) => comparisonIn(row, juror) ?? []);
  const n = common.length;
  const extent = { applications: n, jurors: Math.max(0, ...common.map(({ others }) => others)) };
  if (n < leastCommonApplications) return refused(extent, 'too-few-applications');
  const differences = common.map(({ difference }) => difference);
  const difference = mean(differences);
  const error = Math.sqrt(squaresAroundMean(differences) / (n - 1) / n);
  const reach = centralQuantile(tendencyConfidence, n - 1) * error;
  return computed(extent, { difference, low: difference - reach, high: difference + reach });
}

/** The juror's total and the mean of the others'; null if either is missing. */
function comparisonIn(
  row: readonly (number | null)[],
  juror: number,
): { readonly difference: number; readonly others: number } | null {
  const own = row[juror] ?? null;
  if (own === null) return null;
  let sum = 0;
  let others = 0;
  row.forEach((value, index) => {
    if (value === null || index === juror) return;
    sum += value;
    others += 1;
  });
  return others === 0 ? null : { difference: own - sum / others, others };
}
