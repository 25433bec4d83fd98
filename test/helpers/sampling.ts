/** `npm run test:faults` sets this to try everything; otherwise a seeded sample is tried. */
const isFullRun = process.env['JURYMAPPE_FAULTS'] === 'full';

const seed = Number(process.env['JURYMAPPE_SEED'] ?? 20_200_331);

/** How many cases of the whole are tried in this run. */
export function sampleSize(whole: number, sample: number): number {
  return isFullRun ? whole : sample;
}

/** The seed with which a run can be repeated. */
export function seedNote(): string {
  return `JURYMAPPE_SEED=${seed}, ${isFullRun ? 'whole run' : 'sample'}`;
}

/** A repeatable source of randomness. */
export interface Chance {
  /** from 0 up to, not including, 1 */
  readonly fraction: () => number;
  /** a whole number from 0 up to, not including, the bound */
  readonly below: (bound: number) => number;
  /** one of these; there must be at least one */
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Each stream is another repeatable sequence (mulberry32 by Tommy Ettinger, public domain). */
export function seededChance(stream: number): Chance {
  let state = (seed + stream) >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(fraction() * bound);
  return { fraction, below, pick: (from) => picked(from, below(from.length)) };
}

function picked<T>(from: readonly T[], index: number): T {
  const [one] = from.slice(index, index + 1);
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** A copy with one bit flipped. */
export function withFlippedBit(
  bytes: Uint8Array,
  { offset, bit }: { readonly offset: number; readonly bit: number },
): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(offset) ^ (1 << bit), offset);
  return flipped;
}
