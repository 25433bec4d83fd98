import type { ScoreRows } from './score-table.ts';
import { computed, mean, refused, squaresAroundMean, type Statistic } from './statistic.ts';
import { centralQuantile } from './student-t.ts';

/** With fewer applications in common the interval is so wide that only its middle would be read. */
export const leastCommonApplications = 3;

/** The share of the t distribution that the interval covers. */
export const tendencyConfidence = 0.95;

/** By how many points somebody is above (mild) or below (severe) the others, and within which bounds that is sure. */
export interface Tendency {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * One juror's mean difference from the panel: on each application that the juror and at least one other person have
 * scored, the own total minus the mean of the others' totals. Against a mean with the own total in it, a small panel
 * would look milder than it is. The interval is Student's: it takes the applications for a sample of such applications.
 * @param rows totals by application, then juror
 * @param juror place of the juror in each row
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

/** The own total beside the mean of the others'; null where either is missing. */
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
