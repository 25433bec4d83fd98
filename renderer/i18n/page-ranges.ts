/** At most this many ranges are listed: a scan with every second page empty would have hundreds. */
const mostRanges = 12;

/** Pages as people write them: "2–10, 12". */
export function pageRanges(ranges: readonly (readonly [number, number])[], number: (value: number) => string): string {
  const named = ranges
    .slice(0, mostRanges)
    .map(([first, last]) => (first === last ? number(first) : `${number(first)}–${number(last)}`));
  return [...named, ...(ranges.length > mostRanges ? ['…'] : [])].join(', ');
}
