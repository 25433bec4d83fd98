import type { Snapshot } from '../../../shared/contract/recovery.ts';
import type { Instant } from '../../../shared/formats/values.ts';

const newest = 3;
const hours = 8;
const days = 14;
/** Bytes of all copies together; the newest are counted first, and the newest `always` are kept whatever their size. */
const mostBytes = 512 * 1024 * 1024;
const always = 2;

/**
 * Which copies stay: the newest three, the newest of each of the last eight hours and of each of the last fourteen days
 * that have any, as long as there is room.
 * @param copies in any order
 * @param at now: a copy dated later counts as the oldest
 */
export function snapshotsToKeep(copies: readonly Snapshot[], at: Instant): ReadonlySet<string> {
  const sorted = newestFirst(copies, at);
  const wanted = new Set([
    ...sorted.slice(0, newest),
    ...newestOfEach(sorted, hours, 'YYYY-MM-DDTHH'.length),
    ...newestOfEach(sorted, days, 'YYYY-MM-DD'.length),
  ]);
  const kept = new Set<string>();
  let bytes = 0;
  for (const copy of sorted.filter((candidate) => wanted.has(candidate))) {
    bytes += copy.size;
    if (kept.size < always || bytes <= mostBytes) kept.add(copy.name);
  }
  return kept;
}

/**
 * Copies in the order of their making, newest first. A copy dated later than now was made before the clock was set
 * back, so it counts as the oldest: otherwise it would displace all later copies and be offered before them.
 */
export function newestFirst(copies: readonly Snapshot[], at: Instant): readonly Snapshot[] {
  const isLater = ({ madeAt }: Snapshot): boolean => madeAt > at;
  return [...copies].sort((a, b) => Number(isLater(a)) - Number(isLater(b)) || b.madeAt.localeCompare(a.madeAt));
}

/** The newest copy of each of the last spans that have any; a span is the first `length` characters of the time. */
function newestOfEach(sorted: readonly Snapshot[], spans: number, length: number): readonly Snapshot[] {
  const found = new Map<string, Snapshot>();
  for (const copy of sorted) {
    const span = copy.madeAt.slice(0, length);
    if (!found.has(span)) found.set(span, copy);
  }
  return [...found.values()].slice(0, spans);
}
