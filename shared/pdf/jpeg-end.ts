/** Some programs append bytes after a JPEG's end, seldom more than this many. */
const behind = 64 * 1024;

/** Whether a JPEG has its end marker (ISO 10918-1, B.1: EOI); these bytes can't occur within its data. */
export function hasJpegEnd(data: Uint8Array): boolean {
  const tail = data.subarray(Math.max(0, data.length - behind));
  for (let at = tail.lastIndexOf(0xd9); at > 0; at = tail.lastIndexOf(0xd9, at - 1))
    if (tail[at - 1] === 0xff) return true;
  return false;
}
