import { documentAddress } from '../../shared/contract/origins.ts';
import type { DocumentId } from '../../shared/ids.ts';
import type { WorkerAhead } from './worker-ahead.ts';

/** What pdf.js reads: a document's address, or the bytes of a file within one. */
export type DocumentSource = Parameters<WorkerAhead['open']>[0];

/** Bytes asked for at a time: what lies near the page that is read, not the whole document. */
const rangeBytes = 256 * 1024;

/** How every document is read, and what pdf.js fetches itself for that, beside the viewer's page. */
export const readingOptions = {
  enableXfa: false,
  useSystemFonts: false,
  cMapUrl: './cmaps/',
  standardFontDataUrl: './standard_fonts/',
  wasmUrl: './wasm/',
} as const;

/** A document of the vault, read range by range as its pages need it. */
export function storedDocument(documentId: DocumentId): DocumentSource {
  return {
    url: documentAddress(documentId),
    rangeChunkSize: rangeBytes,
    disableAutoFetch: true,
    disableStream: true,
  };
}
