import { PasswordException, ResponseException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ViewerFailure } from '../../shared/contract/viewer-port.ts';

/** Why pdf.js could not open a document. */
export function failureOf(thrown: unknown): ViewerFailure {
  if (thrown instanceof PasswordException) return 'encrypted';
  if (thrown instanceof ResponseException) return 'unavailable';
  if (thrown instanceof RangeError) return 'too-large';
  return 'broken';
}
