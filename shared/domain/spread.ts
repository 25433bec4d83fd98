import { type Exact, meanOf, sumOf } from './fraction.ts';

/**
 * Standard deviation with divisor n: the panel that voted is everything, not a sample of a larger one. The variance is
 * exact; only the root is a float, and nothing is decided by it.
 * @returns null with fewer than two values
 */
export function spreadOf(values: readonly Exact[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  const squares = sumOf(values.map((value) => value.sub(mean).pow(2)));
  return Math.sqrt(squares.div(values.length).valueOf());
}
