import { ascendingCounts, midRanks } from './mid-ranks.ts';
import type { ScoreRows } from './score-table.ts';
import { computed, refused, squaresAroundMean, type Statistic, sum } from './statistic.ts';

/** The distance between two values: equal or not; ranks between them; their difference; their proportion. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff's alpha with missing values: 1 is agreement, 0 is what chance would give. Only applications with at
 * least two values contribute; the others are left out.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 *
 * Observed and expected disagreement are sums over pairs of values. They are computed from counts and squares instead
 * of the pairs: O(values) for nominal and interval. Ordinal is interval on the values' mid-ranks, since the number of
 * ranks between c and k, without half of c's and k's own, is the difference of their mid-ranks. Ratio has no such form:
 * it iterates over pairs of distinct values.
 * @param rows for `ratio` values of at least 0, because it has no meaning below
 */
export function krippendorffAlpha(rows: ScoreRows, metric: AlphaMetric): Statistic<number> {
  const pairable = rows.filter((row) => known(row).length > 1);
  const units = pairable.map(known);
  const jurors = rows[0]?.map((_, juror) => pairable.some((row) => (row[juror] ?? null) !== null)) ?? [];
  const extent = { applications: units.length, jurors: jurors.filter(Boolean).length };
  if (extent.applications < 2) return refused(extent, 'too-few-applications');
  const measured = metric === 'ordinal' ? regroup(midRanks(units.flat()), units) : units;
  const distances = metric === 'ordinal' ? pairDistances.interval : pairDistances[metric];
  const expected = distances(measured.flat());
  if (expected === 0) return refused(extent, 'no-variation');
  const observed = sum(measured.map((unit) => distances(unit) / (unit.length - 1)));
  return computed(extent, 1 - ((measured.flat().length - 1) * observed) / expected);
}

function known(row: readonly (number | null)[]): readonly number[] {
  return row.filter((value) => value !== null);
}

/** Splits a flat list into the units that it was made from. */
function regroup(values: readonly number[], units: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let begin = 0;
  return units.map(({ length }) => values.slice(begin, (begin += length)));
}

/** The sum of the squared distances over all ordered pairs of a list. */
const pairDistances = {
  nominal: (values: readonly number[]): number =>
    values.length ** 2 - sum(ascendingCounts(values).map(([, count]) => count ** 2)),
  // If all values are equal, the mean may differ from them by rounding; the distance must still be exactly zero.
  interval: (values: readonly number[]): number =>
    values.every((value) => value === values[0]) ? 0 : 2 * values.length * squaresAroundMean(values),
  ratio: (values: readonly number[]): number => {
    const counts = ascendingCounts(values);
    return sum(
      counts.map(([a, often], index) =>
        sum(counts.slice(index + 1).map(([b, times]) => 2 * often * times * ((b - a) / (a + b)) ** 2)),
      ),
    );
  },
} as const satisfies Record<Exclude<AlphaMetric, 'ordinal'>, (values: readonly number[]) => number>;
