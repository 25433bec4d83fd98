/**
 * Pixels of the longer side at which a page is looked at. Every reading of its own canvas would copy the whole of it; made
 * eight times smaller, a dot of one pixel still differs by four of 255 levels.
 */
const longestSide = 512;

/** By how much a channel has to differ from the first pixel's to count. */
const visible = 3;

/** Whether a canvas holds anything but a single colour. */
export function hasInk(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const scale = Math.min(1, longestSide / Math.max(canvas.width, canvas.height));
  const width = Math.max(1, Math.round(canvas.width * scale));
  const height = Math.max(1, Math.round(canvas.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  // The mean of what a pixel stands for; anything quicker leaves out thin lines.
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, width, height);
  return hasTwoColours(context.getImageData(0, 0, width, height).data);
}

function hasTwoColours(data: Uint8ClampedArray): boolean {
  const [red = 0, green = 0, blue = 0] = data;
  for (let at = 0; at < data.length; at += 4)
    if (
      Math.abs((data[at] ?? 0) - red) > visible ||
      Math.abs((data[at + 1] ?? 0) - green) > visible ||
      Math.abs((data[at + 2] ?? 0) - blue) > visible
    )
      return true;
  return false;
}
