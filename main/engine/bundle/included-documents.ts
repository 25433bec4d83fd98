import { AppError } from '../../../shared/errors.ts';
import type { HeaderDocument } from '../../../shared/formats/header.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import { decodeBase64url } from '../crypto/base64url.ts';
import type { CheckedArchive } from './archive.ts';
import type { DocumentCheck } from './check-document.ts';
import type { ZipEntry } from '../files/zip-headers.ts';
import { chunkBytes } from '../store/documents.ts';

/** A document whose bytes are in the ZIP; `document` is null where this recipient may not read it. */
export interface IncludedDocument {
  readonly stored: HeaderDocument;
  readonly entry: ZipEntry;
  readonly document: ManifestDocument | null;
}

/** All documents of the ZIP in the header's order, with what this recipient's manifest says of them. */
export function includedDocuments(
  { header, documents }: CheckedArchive,
  readable: readonly ManifestDocument[],
): readonly IncludedDocument[] {
  const known = new Map(readable.map((document) => [document.documentId, document]));
  return header.documents.flatMap((stored) => {
    const entry = documents.get(stored.documentId);
    return entry === undefined ? [] : [{ stored, entry, document: known.get(stored.documentId) ?? null }];
  });
}

/** What is to be checked of a document. */
export function checkOf(
  { file, header }: CheckedArchive,
  { stored, entry, document }: IncludedDocument,
): DocumentCheck {
  return {
    file: file.fd,
    offset: entry.dataOffset,
    crc: entry.crc,
    partBytes: chunkBytes,
    expected: {
      bundleId: header.bundleId,
      documentId: stored.documentId,
      storedSha256: stored.sha256,
      storedSize: stored.size,
      readable:
        document === null
          ? null
          : { key: { key: decodeBase64url(document.key), iv: decodeBase64url(document.iv) }, sha256: document.sha256 },
    },
  };
}

/** The failure of a document that isn't what header and manifest say; without a manifest only its id is known. */
export function damaged({ stored, document }: IncludedDocument): AppError {
  return new AppError('document-damaged', { documentId: stored.documentId, name: document?.name ?? stored.documentId });
}
