import { PasswordException, ResponseException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ViewerFailure } from '../../shared/contract/viewer-port.ts';

/** Why pdf.js could not open a document. */
export function failureOf(thrown: unknown): ViewerFailure {
  if (thrown instanceof PasswordException) return 'encrypted';
  if (isForRecipients(thrown)) return 'encrypted-for-recipients';
  if (thrown instanceof ResponseException) return 'unavailable';
  if (thrown instanceof RangeError) return 'too-large';
  return 'broken';
}

/** What is encrypted for the certificates of certain people pdf.js knows only as an encryption that it doesn't know. */
function isForRecipients(thrown: unknown): boolean {
  return thrown instanceof Error && /unknown encryption method/i.test(thrown.message);
}
