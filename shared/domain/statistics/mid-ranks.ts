/** Ranks from 1 upwards by ascending value; equal values share the mean of their ranks (1, 2.5, 2.5, 4). */
export function midRanks(values: readonly number[]): readonly number[] {
  const rankOf = new Map<number, number>();
  let below = 0;
  for (const [value, count] of ascendingCounts(values)) {
    rankOf.set(value, below + (count + 1) / 2);
    below += count;
  }
  return values.map((value) => rankOf.get(value) ?? 0);
}

/** The number of occurrences of each value, lowest value first. */
export function ascendingCounts(values: readonly number[]): readonly (readonly [value: number, count: number])[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}
