/** Rows looked at in one piece: a whole page's pixels at once would be a copy of it. */
const stripRows = 256;

/** By how much a channel has to differ from the first pixel's to count. */
const visible = 3;

/** Whether a canvas holds anything but a single colour. */
export function hasInk(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0 || canvas.height === 0) return false;
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  for (let top = 0; top < canvas.height; top += stripRows) {
    const { data } = context.getImageData(0, top, canvas.width, Math.min(stripRows, canvas.height - top));
    for (let at = 0; at < data.length; at += 4)
      if (
        Math.abs((data[at] ?? 0) - red) > visible ||
        Math.abs((data[at + 1] ?? 0) - green) > visible ||
        Math.abs((data[at + 2] ?? 0) - blue) > visible
      )
        return true;
  }
  return false;
}
