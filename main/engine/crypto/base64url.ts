import { AppError } from '../../../shared/errors.ts';

/** RFC 4648 section 5, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/**
 * Decodes canonical base64url only: no padding, no white space, no spare bits set, so that each value has one spelling.
 * @throws AppError `json-invalid`
 */
export function decodeBase64url(text: string): Uint8Array {
  const bytes = bytesOfCanonical(text);
  if (bytes === null) throw new AppError('json-invalid', { problem: 'base64url is not canonical' });
  return bytes;
}

export function isCanonicalBase64url(text: string): boolean {
  return bytesOfCanonical(text) !== null;
}

/** The allowed last characters, whose spare bits are zero, by the text's length modulo 4. */
const lastCharacters: Readonly<Record<number, string>> = { 2: 'AQgw', 3: 'AEIMQUYcgkosw048' };

/**
 * Checks by decoding, which takes a third of the time of looking at each character: Node skips characters of neither
 * alphabet, which gives fewer bytes than the length promises. But Node accepts both alphabets and truncates characters
 * beyond ASCII, so these are excluded first.
 */
function bytesOfCanonical(text: string): Uint8Array | null {
  const rest = text.length % 4;
  const hasOthers = text.includes('+') || text.includes('/') || Buffer.byteLength(text) !== text.length;
  if (rest === 1 || hasOthers || lastCharacters[rest]?.includes(text.charAt(text.length - 1)) === false) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === Math.floor((text.length * 3) / 4) ? bytes : null;
}

/** Whether a lenient decoder would accept it as base64 in either alphabet. */
export function isLooseBase64(text: string): boolean {
  return !/[^A-Za-z0-9_+/=\s-]/.test(text);
}
