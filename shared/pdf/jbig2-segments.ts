/** Bytes that may be missing from the last segment: programs have removed them as a line break. */
const mostMissing = 2;

/** The length of a segment whose length isn't known. */
const unknownLength = 0xffff_ffff;

/** ITU-T T.88 (08/2018), 7.3: end of page, end of file. */
const ends: ReadonlySet<number> = new Set([49, 51]);

interface Segment {
  readonly type: number;
  /** where its data begins and how long it claims to be, in bytes */
  readonly data: number;
  readonly length: number;
}

/**
 * Whether JBIG2 data, in the form that PDF embeds, ends within a segment: pdf.js's decoder invents the rest without
 * reporting it. False where this can't be determined.
 */
export function isJbig2Cut(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const segment = segmentAt(view, at);
    if (segment === null || segment.length === unknownLength || ends.has(segment.type)) return false;
    at = segment.data + segment.length;
    if (at > bytes.length + mostMissing) return true;
  }
  return false;
}

/** T.88, 7.2. Null where the segment's header is incomplete. */
function segmentAt(view: DataView, at: number): Segment | null {
  if (at + 6 > view.byteLength) return null;
  const number = view.getUint32(at);
  const flags = view.getUint8(at + 4);
  const short = view.getUint8(at + 5) >> 5;
  const isLong = short === 7;
  if (isLong && at + 9 > view.byteLength) return null;
  const referred = isLong ? view.getUint32(at + 5) & 0x1fff_ffff : short;
  const afterCount = at + (isLong ? 9 + Math.ceil((referred + 1) / 8) : 6);
  const referenceBytes = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
  const length = afterCount + referred * referenceBytes + ((flags & 0x40) === 0 ? 1 : 4);
  if (length + 4 > view.byteLength) return null;
  return { type: flags & 0x3f, data: length + 4, length: view.getUint32(length) };
}
