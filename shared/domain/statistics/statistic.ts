/** Why a statistic isn't shown: a number without a basis would be read as if it had one. */
export type Refusal = 'too-few-applications' | 'too-few-jurors' | 'no-variation';

/** The amount of data behind a statistic. */
export interface Extent {
  readonly applications: number;
  readonly jurors: number;
}

/**
 * A statistic or the reason why there is none, always with the amount of data behind it. Floats, for display: nothing
 * is decided by them.
 */
export type Statistic<Value> = Extent &
  ({ readonly refused: null; readonly value: Value } | { readonly refused: Refusal; readonly value: null });

export function computed<Value>({ applications, jurors }: Extent, value: Value): Statistic<Value> {
  return { applications, jurors, refused: null, value };
}

export function refused<Value>({ applications, jurors }: Extent, reason: Refusal): Statistic<Value> {
  return { applications, jurors, refused: reason, value: null };
}

/** Agreement needs at least two applications and two jurors; null if there are. */
export function tooFew({ applications, jurors }: Extent): Refusal | null {
  if (applications < 2) return 'too-few-applications';
  return jurors < 2 ? 'too-few-jurors' : null;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The arithmetic mean; NaN without values. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Sum of squared distances from the mean, computed from the mean itself: the shorter formula loses digits. */
export function squaresAroundMean(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2));
}
