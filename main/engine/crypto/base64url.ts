import { AppError } from '../../../shared/errors.ts';

/** RFC 4648 section 5, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/**
 * Decodes canonical base64url only: no padding, no white space, no spare bits set, so that one value has one spelling.
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

/** The last character of a text whose length leaves a rest of 2 or 3 when divided by 4: its spare bits are zero. */
const lastCharacters: Readonly<Record<number, string>> = { 2: 'AQgw', 3: 'AEIMQUYcgkosw048' };

/**
 * Decoding tells what a look at each character would, in a third of the time: Node leaves out characters of neither
 * alphabet, so that there are fewer bytes than the length promises. It reads both alphabets, though, and of a character
 * beyond ASCII only a part.
 */
function bytesOfCanonical(text: string): Uint8Array | null {
  const rest = text.length % 4;
  const hasOthers = text.includes('+') || text.includes('/') || Buffer.byteLength(text) !== text.length;
  if (rest === 1 || hasOthers || lastCharacters[rest]?.includes(text.charAt(text.length - 1)) === false) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === Math.floor((text.length * 3) / 4) ? bytes : null;
}

/** Whether a forgiving reader would take it for base64 of either alphabet. */
export function isLooseBase64(text: string): boolean {
  return !/[^A-Za-z0-9_+/=\s-]/.test(text);
}
