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
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text)
    throw new AppError('json-invalid', { problem: 'base64url is not canonical' });
  return bytes;
}
