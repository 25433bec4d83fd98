/** Units of the picture below which two dots of 7 units look like one stroke. */
const indistinguishable = 1.5;

/**
 * Dots on a line at the height 10, as strokes with round ends: what lies so close that the dots flow together is one
 * stroke, since each piece of a path costs the browser its time, seen or not.
 * @param positions ascending
 */
export function dotsPath(positions: readonly number[]): string {
  const strokes: { readonly from: number; to: number }[] = [];
  for (const position of positions) {
    const last = strokes.at(-1);
    if (last !== undefined && position - last.to < indistinguishable) last.to = position;
    else strokes.push({ from: position, to: position });
  }
  return strokes.map(({ from, to }) => `M${from} 10H${to}`).join('');
}
