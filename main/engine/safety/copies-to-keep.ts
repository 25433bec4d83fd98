import type { KeptCopy } from '../../../shared/contract/safety.ts';

const newest = 3;
const hours = 8;
const days = 14;
/** All copies together, in bytes; the newest ones count first, and so many are kept whatever their size. */
const mostBytes = 512 * 1024 * 1024;
const always = 2;

/**
 * Which copies stay: the newest three, the newest of each of the last eight hours and of each of the last fourteen days
 * that have any, as long as there is room.
 * @param copies in any order
 */
export function copiesToKeep(copies: readonly KeptCopy[]): ReadonlySet<string> {
  const sorted = [...copies].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  const wanted = new Set([...sorted.slice(0, newest), ...newestOfEach(sorted, hours, 'YYYY-MM-DDTHH'.length), ...newestOfEach(sorted, days, 'YYYY-MM-DD'.length)]);
  const kept = new Set<string>();
  let bytes = 0;
  for (const copy of sorted.filter((candidate) => wanted.has(candidate))) {
    bytes += copy.size;
    if (kept.size < always || bytes <= mostBytes) kept.add(copy.name);
  }
  return kept;
}

/** The newest copy of each span of time, for the last spans that have one; a span is a beginning of the time's text. */
function newestOfEach(sorted: readonly KeptCopy[], spans: number, length: number): readonly KeptCopy[] {
  const found = new Map<string, KeptCopy>();
  for (const copy of sorted) {
    const span = copy.madeAt.slice(0, length);
    if (!found.has(span)) found.set(span, copy);
  }
  return [...found.values()].slice(0, spans);
}
