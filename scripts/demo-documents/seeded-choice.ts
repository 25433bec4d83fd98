/** Choices that look random and are the same on every run, so that the documents' bytes are too. */
export interface SeededChoice {
  /** A whole number from 0 up to, not including, `below`. */
  readonly number: (below: number) => number
  readonly one: <Item>(items: readonly [Item, ...Item[]]) => Item
  readonly shuffled: <Item>(items: readonly Item[]) => Item[]
}

export function seededChoice(seed: string): SeededChoice {
  let state = hashOf(seed)
  // mulberry32 (Tommy Ettinger, public domain): small, and good enough to vary prose.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number): number => Math.floor(next() * below)
  return {
    number,
    one: (items) => items[number(items.length)] ?? items[0],
    shuffled: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((left, right) => left.key - right.key)
        .map(({ item }) => item),
  }
}

// FNV-1a, 32 bit.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const unit of new TextEncoder().encode(text)) hash = Math.imul(hash ^ unit, 0x01000193)
  return hash
}
