const syllables = [
  'ver',
  'wal',
  'tung',
  'dör',
  'fer',
  'bür',
  'ger',
  'schaft',
  'digi',
  'tal',
  'breit',
  'band',
  'straß',
  'en',
  'mobi',
  'li',
  'tät',
  'ge',
  'mein',
  'de',
  'pla',
  'nung',
  'ent',
  'wick',
  'lung',
  'um',
  'welt',
  'schutz',
  'för',
  'der',
] as const;
const words = 6_000;
const wordsOfPage = 320;

/** Pages of German-like words, a few of them frequent and most of them rare (Zipf), the same in every run. */
export function germanPages(count: number): readonly string[] {
  const random = generator(7);
  const vocabulary = Array.from({ length: words }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => syllables[Math.floor(random() * syllables.length)] ?? '',
    ).join(''),
  );
  const word = (): string => vocabulary[Math.floor(words ** random()) - 1] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: wordsOfPage }, word).join(' '));
}

/** Park and Miller's minimal standard generator (Comm. ACM 31, 1988): numbers between 0 and 1, both excluded. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
