import { PasswordException, ResponseException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ViewerFailure } from '../../shared/contract/viewer-port.ts';
import { otherEncryption } from '../../shared/pdf/encryption.ts';

/** Why pdf.js could not open a document. */
export function failureOf(thrown: unknown): ViewerFailure {
  if (thrown instanceof PasswordException) return 'encrypted';
  const encryption = otherEncryption(thrown);
  if (encryption !== null) return `encrypted-${encryption}`;
  if (thrown instanceof ResponseException) return 'unavailable';
  if (thrown instanceof RangeError) return 'too-large';
  return 'broken';
}
