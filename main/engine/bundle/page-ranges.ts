/** The most ranges of pages that are named. */
const mostRanges = 12;

/** "2–10, 12": pages in their order, with consecutive ones as a range. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const named = ranges.slice(0, mostRanges).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return [...named, ...(ranges.length > mostRanges ? ['…'] : [])].join(', ');
}
