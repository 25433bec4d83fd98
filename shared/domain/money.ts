import { exactOf } from './fraction.ts';

/**
 * Whole cents of a sum in euros with at most two decimals.
 * @throws RangeError when there are more
 */
export function centsOfEuros(euros: number): number {
  const cents = exactOf(euros).mul(100);
  if (cents.d !== 1n) throw new RangeError('a sum has at most two decimals');
  return Number(cents.s * cents.n);
}
