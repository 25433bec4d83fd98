/**
 * Pixels of the longer side at which a page is examined. Reading its own canvas would copy all of it each time; even at
 * an eighth of the size, a dot of one pixel differs by four of 255 levels.
 */
const longestSide = 512;

/** By how much a channel must differ from the paper's to count. */
const visible = 3;

/** Whether a canvas holds anything but white paper. */
export function hasInk(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const scale = Math.min(1, longestSide / Math.max(canvas.width, canvas.height));
  const width = Math.max(1, Math.round(canvas.width * scale));
  const height = Math.max(1, Math.round(canvas.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  // Averages all the pixels that one stands for; faster methods miss thin lines.
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, 0, 0, width, height);
  return hasColour(context.getImageData(0, 0, width, height).data);
}

/** pdf.js draws on opaque white. */
function hasColour(data: Uint8ClampedArray): boolean {
  for (let at = 0; at < data.length; at += 4)
    if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < 255 - visible) return true;
  return false;
}
