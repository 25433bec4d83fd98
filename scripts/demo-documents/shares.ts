/**
 * Splits a sum of whole euros by weights, in steps as people use them in plans, so that the parts add up to it exactly
 * (largest remainder).
 * @throws Error if the sum isn't a multiple of the step
 */
export function splitExactly(sum: number, weights: readonly number[], step = 1): number[] {
  if (!Number.isInteger(sum / step)) throw new Error(`${sum} is not a multiple of ${step}`);
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const quotas = weights.map((weight, index) => {
    const exact = (sum / step) * (weight / whole);
    return { index, floor: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const missing = sum / step - quotas.reduce((total, { floor }) => total + floor, 0);
  const favoured = new Set(
    [...quotas]
      .sort((one, other) => other.rest - one.rest || one.index - other.index)
      .slice(0, Math.round(missing))
      .map(({ index }) => index),
  );
  return quotas.map(({ index, floor }) => (floor + (favoured.has(index) ? 1 : 0)) * step);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
