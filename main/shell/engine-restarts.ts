/**
 * Milliseconds before the first, second and third restart: a single crash is mended at once, a lasting fault slowly.
 */
const pausesMs = [0, 1_000, 4_000] as const;

/** Milliseconds after which an end no longer counts. */
const countedForMs = 5 * 60_000;

/**
 * How long to wait before the engine is started again.
 * @param ends when it has ended, this time included, in milliseconds of any steady clock
 * @returns milliseconds; null where it has ended too often for another start to help
 */
export function pauseBeforeRestart(ends: readonly number[]): number | null {
  const last = ends.at(-1) ?? 0;
  const recent = ends.filter((at) => last - at < countedForMs);
  return pausesMs[Math.max(recent.length, 1) - 1] ?? null;
}
