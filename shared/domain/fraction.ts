import Fraction from 'fraction.js';

/** An exact rational number (arbitrary size, lowest terms); points, means and thresholds are never floats. */
export type Exact = Fraction;

export const zero: Exact = new Fraction(0);

/** Cache: scale values and weights are few, but requested by the hundred thousand. Fractions are immutable. */
const known = new Map<number, Exact>();
const mostKnown = 1_000;

/** A whole number, or a decimal in its shortest notation: 0.1 is one tenth, not the nearest binary float. */
export function exactOf(value: number): Exact {
  const before = known.get(value);
  if (before !== undefined) return before;
  const exact = shortestOf(value);
  if (known.size >= mostKnown) known.clear();
  known.set(value, exact);
  return exact;
}

/** JavaScript writes very small and very large numbers with a power of ten, such as 1e-9. */
function shortestOf(value: number): Exact {
  const [digits = '', exponent] = String(value).split('e');
  const power = Number(exponent ?? 0);
  const tens = new Fraction(10n ** BigInt(Math.abs(power)));
  return power < 0 ? new Fraction(digits).div(tens) : new Fraction(digits).mul(tens);
}

/** "619/8", "84/1": numerator and denominator in lowest terms, as result files write them. */
export function exactText(value: Exact): string {
  return `${value.s * value.n}/${value.d}`;
}

/**
 * Reads what `exactText` writes.
 * @throws RangeError for anything else
 */
export function parseExact(text: string): Exact {
  if (!/^-?\d+\/[1-9]\d*$/.test(text)) throw new RangeError(`not a fraction: ${text}`);
  return new Fraction(text);
}

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.add(value), zero);
}

/** The arithmetic mean; null without values. */
export function meanOf(values: readonly Exact[]): Exact | null {
  return values.length === 0 ? null : sumOf(values).div(values.length);
}

/** Rounds half away from zero, for display only. Plain digits with a point: "77.38". */
export function roundHalfAway(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = value.abs().mul(scale);
  const rounded = (2n * scaled.n + scaled.d) / (2n * scaled.d);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const sign = value.s < 0n && rounded > 0n ? '-' : '';
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
