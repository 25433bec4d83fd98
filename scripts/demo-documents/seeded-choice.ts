/** Choices that look random but are the same in every run, because they depend only on a key. */
export interface SeededChoice {
  /** a number in [0, 1) */
  fraction(): number;
  /** a whole number from `least` to `most`, both included */
  integer(least: number, most: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** The sequence of choices that belongs to `key`. */
export function seededChoice(key: string): SeededChoice {
  const fraction = mulberry32(fnv1a(key));
  const integer = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    integer,
    pick: (list) => list[integer(0, list.length - 1)] ?? list[0],
    shuffled: (list) =>
      list
        .map((value) => ({ value, order: fraction() }))
        .sort((one, other) => one.order - other.order)
        .map(({ value }) => value),
  };
}

/** FNV-1a, 32 bit (draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Tommy Ettinger's mulberry32: a 32-bit state, uniform enough for choosing paragraphs. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
