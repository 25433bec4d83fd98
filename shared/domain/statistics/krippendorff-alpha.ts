import { midRanks } from './mid-ranks.ts';
import type { ScoreRows } from './score-table.ts';
import { computed, refused, squaresAroundMean, type Statistic, sum } from './statistic.ts';

/** The distance between two values: the ranks between them, or their difference. */
export type AlphaMetric = 'ordinal' | 'interval';

/**
 * Krippendorff's alpha with missing values: 1 is agreement, 0 is what chance would give. Only applications with at
 * least two values contribute; the others are left out.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 *
 * Observed and expected disagreement are sums over pairs of values. They are computed from squares instead of the
 * pairs. Ordinal is interval on the values' mid-ranks, since the number of ranks between c and k, without half of c's
 * and k's own, is the difference of their mid-ranks.
 */
export function krippendorffAlpha(rows: ScoreRows, metric: AlphaMetric): Statistic<number> {
  const pairable = rows.filter((row) => known(row).length > 1);
  const units = pairable.map(known);
  const jurors = rows[0]?.map((_, juror) => pairable.some((row) => (row[juror] ?? null) !== null)) ?? [];
  const extent = { applications: units.length, jurors: jurors.filter(Boolean).length };
  if (extent.applications < 2) return refused(extent, 'too-few-applications');
  const measured = metric === 'ordinal' ? regroup(midRanks(units.flat()), units) : units;
  const expected = pairDistances(measured.flat());
  if (expected === 0) return refused(extent, 'no-variation');
  const observed = sum(measured.map((unit) => pairDistances(unit) / (unit.length - 1)));
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

/** The sum of the squared differences over all ordered pairs of a list. */
function pairDistances(values: readonly number[]): number {
  // If all values are equal, the mean may differ from them by rounding; the distance must still be exactly zero.
  return values.every((value) => value === values[0]) ? 0 : 2 * values.length * squaresAroundMean(values);
}
