/** Understands a decimal typed key by key where every digit acts at once. */
export interface Decimals<Place> {
  /** a digit has rated a place */
  readonly rated: (place: Place, value: number) => void;
  /** whether a key belongs to the number typed before, and has acted on its place */
  readonly take: (key: string) => boolean;
  /** the person has gone elsewhere: what is typed now begins a number */
  readonly forget: () => void;
}

/**
 * A digit rates and the focus goes on. The comma or point that follows takes the half step of what was just rated, and the
 * 5 after it, which completes the number, rates nothing more. Without a half step in the scale no key is taken.
 */
export function createDecimals<Place>(
  steps: readonly number[],
  rate: (place: Place, value: number) => void,
): Decimals<Place> {
  let last: { readonly place: Place; readonly value: number; readonly hasPoint: boolean } | null = null;
  return {
    rated: (place, value) => {
      last = { place, value, hasPoint: false };
    },
    take: (key) => {
      const before = last;
      last = null;
      if (before === null) return false;
      if (before.hasPoint) return key === '5';
      if ((key !== ',' && key !== '.') || !steps.includes(before.value + 0.5)) return false;
      last = { ...before, hasPoint: true };
      rate(before.place, before.value + 0.5);
      return true;
    },
    forget: () => {
      last = null;
    },
  };
}
