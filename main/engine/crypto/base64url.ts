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
  if (!isCanonicalBase64url(text)) throw new AppError('json-invalid', { problem: 'base64url is not canonical' });
  return Buffer.from(text, 'base64url');
}

/** The last character of a text whose length leaves a rest of 2 or 3 when divided by 4: its spare bits are zero. */
const lastCharacters: Readonly<Record<number, string>> = { 2: 'AQgw', 3: 'AEIMQUYcgkosw048' };

export function isCanonicalBase64url(text: string): boolean {
  const rest = text.length % 4;
  if (rest === 1 || /[^A-Za-z0-9_-]/.test(text)) return false;
  return lastCharacters[rest]?.includes(text.charAt(text.length - 1)) ?? true;
}

/** Whether a forgiving reader would take it for base64 of either alphabet. */
export function isLooseBase64(text: string): boolean {
  return !/[^A-Za-z0-9_+/=\s-]/.test(text);
}
