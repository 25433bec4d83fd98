/** Recognises a decimal typed key by key where every digit acts at once. */
export interface Decimals<Place> {
  /** to be called when a digit has rated a place */
  readonly rated: (place: Place, value: number) => void;
  /** whether a key continues the number typed before; if so, it has been applied to that number's place */
  readonly take: (key: string) => boolean;
  /** to be called when the person has gone elsewhere: the next key begins a new number */
  readonly forget: () => void;
}

/**
 * A digit rates, and the focus moves on. A comma or point typed next adds half a step to what was just rated; a 5 after
 * it completes the number and changes nothing more. If the scale has no such half step, no key is taken.
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
