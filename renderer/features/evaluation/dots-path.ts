/** Units of the picture; dots of 7 units that are closer together look like one stroke. */
const indistinguishable = 1.5;

/**
 * Dots on a line at height 10, as strokes with round ends. Dots so close that they merge become one stroke, because the
 * browser spends time on each piece of a path, visible or not.
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
