import type { PictureDictionary } from '../../../shared/pdf/picture-dictionary.ts';

/** pdf.js's stream of a picture; `stream` is the source of its last filter. */
export interface PictureStream {
  readonly stream?: { getBytes(length: number): Uint8Array } | null;
}

/** How many bytes are searched for a picture's head, before which there may be profiles and previews. */
const headBytes = 4 * 1024 * 1024;

/**
 * False where a picture certainly can't be decoded: it claims to be a JPEG or JPEG 2000, but isn't one. True for
 * anything else, and where decoding would be needed to tell. The bytes read from the stream are consumed.
 */
export function hasPictureHead(dictionary: PictureDictionary, { stream }: PictureStream): boolean {
  const last = [dictionary.getArray('F', 'Filter')].flat().at(-1);
  const name = typeof last === 'object' && last !== null && 'name' in last ? last.name : null;
  if (stream === undefined || stream === null) return true;
  if (name === 'DCTDecode' || name === 'DCT') return isJpeg(stream.getBytes(headBytes));
  if (name === 'JPXDecode') return isJpeg2000(stream.getBytes(12));
  return true;
}

/** ISO 10918-1, B.2: segments up to one that starts a frame. Other bytes may precede the first segment. */
export function isJpeg(data: Uint8Array): boolean {
  let at = indexOfStart(data);
  if (at < 0) return false;
  at += 2;
  while (at + 4 <= data.length) {
    if (data[at] !== 0xff) {
      at += 1;
      continue;
    }
    const marker = data[at + 1] ?? 0;
    if (isFrame(marker)) return true;
    // The pixels or the end came before any frame.
    if (marker === 0xda || marker === 0xd9) return false;
    at += isBare(marker) ? 1 : 2 + (data[at + 2] ?? 0) * 256 + (data[at + 3] ?? 0);
  }
  return data.length === headBytes;
}

function indexOfStart(data: Uint8Array): number {
  for (let at = data.indexOf(0xff); at >= 0; at = data.indexOf(0xff, at + 1)) if (data[at + 1] === 0xd8) return at;
  return -1;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Fill bytes and markers without a length. */
function isBare(marker: number): boolean {
  return marker === 0xff || marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
}

/** ISO 15444-1: the box of the file format, or the bare code stream. */
function isJpeg2000(data: Uint8Array): boolean {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, index) => data[index] === byte);
  return begins([0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20]) || begins([0xff, 0x4f, 0xff, 0x51]);
}
