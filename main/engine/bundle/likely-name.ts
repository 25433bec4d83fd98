/** Only the beginning of longer names is compared: people who mistype a name usually get its beginning right. */
const comparedCharacters = 64;

/**
 * What somebody probably meant by an unknown name: the name that differs only in case and separators (`formal_check`),
 * otherwise the nearest one, if there is only one with few letters left out, added, exchanged or swapped with the next.
 */
export function likelyName(name: string, known: readonly string[]): string | null {
  const bare = bareName(name);
  const same = known.find((candidate) => bareName(candidate) === bare);
  if (same !== undefined) return same;
  const ranked = known
    .map((candidate) => ({ candidate, distance: distanceOf(bare, bareName(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  if (best === undefined || best.distance > Math.floor(Math.max(bare.length, 3) / 3)) return null;
  return second?.distance === best.distance ? null : best.candidate;
}

function bareName(name: string): string {
  return name
    .slice(0, comparedCharacters)
    .toLowerCase()
    .replace(/[_\-\s.]/g, '');
}

/** Optimal string alignment distance (Damerau 1964, Levenshtein 1966). */
function distanceOf(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!isSame),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
