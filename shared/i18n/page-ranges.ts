/** The first and the last of consecutive pages. */
export type PageRange = [first: number, last: number];

/** At most this many ranges are named: a scan with every second page empty would have hundreds. */
const mostRanges = 12;

/** Pages in their order, with consecutive ones as a range. */
export function rangesOf(pages: readonly number[]): readonly Readonly<PageRange>[] {
  const ranges: PageRange[] = [];
  for (const page of pages) addPage(ranges, page);
  return ranges;
}

/** Adds the page that follows all others: to the last range where it is the next one. */
export function addPage(ranges: PageRange[], page: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && last[1] === page - 1) last[1] = page;
  else ranges.push([page, page]);
}

/** Pages as people write them: "2–10, 12". */
export function pageRanges(ranges: readonly Readonly<PageRange>[], number: (value: number) => string = String): string {
  const named = ranges
    .slice(0, mostRanges)
    .map(([first, last]) => (first === last ? number(first) : `${number(first)}–${number(last)}`));
  return [...named, ...(ranges.length > mostRanges ? ['…'] : [])].join(', ');
}
