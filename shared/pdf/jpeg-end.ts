/** Programs put their own bytes behind a JPEG's end, seldom more than these. */
const behind = 64 * 1024;

/** Whether a JPEG's end is there (ISO 10918-1, B.1: EOI); within its data these bytes can't be. */
export function hasJpegEnd(data: Uint8Array): boolean {
  const tail = data.subarray(Math.max(0, data.length - behind));
  for (let at = tail.lastIndexOf(0xd9); at > 0; at = tail.lastIndexOf(0xd9, at - 1))
    if (tail[at - 1] === 0xff) return true;
  return false;
}
