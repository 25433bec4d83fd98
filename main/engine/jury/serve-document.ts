import { AppError } from '../../../shared/errors.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { decodeBase64url } from '../crypto/base64url.ts';
import { decryptDocumentChunk } from '../crypto/document-cipher.ts';
import { chunkBytes } from '../store/documents.ts';
import { findVerifiedChunk } from '../vault/document-integrity.ts';
import { requireDocument } from '../vault/open-documents.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * What is known of a document before it is read. A declared conflict closes its application's documents.
 * @throws AppError `document-unknown`, `application-withheld`, `ballot-locked`
 */
export function documentFacts({ jury }: OpenVault, documentId: DocumentId): ManifestDocument {
  return requireDocument(jury, documentId);
}

/**
 * Plaintext bytes of a document from `offset`: `length` of them, or fewer at its end. Only the chunks needed are read;
 * each is checked against the digest taken when the whole document was verified.
 * @throws AppError `document-unknown`, `document-damaged`, `application-withheld`, `ballot-locked`; `invalid-request`
 * for an offset or a length that is no natural number
 */
export function readDocumentRange(
  vault: OpenVault,
  documentId: DocumentId,
  offset: number,
  length: number,
): Uint8Array {
  if (![offset, length].every((bytes) => Number.isSafeInteger(bytes) && bytes >= 0))
    throw new AppError('invalid-request', { problem: 'range' });
  const { key, iv, size, name } = documentFacts(vault, documentId);
  const documentKey = { key: decodeBase64url(key), iv: decodeBase64url(iv) };
  const end = Math.min(offset + length, size);
  const chunks: Uint8Array[] = [];
  for (let position = Math.floor(offset / chunkBytes); position * chunkBytes < end; position += 1) {
    const begin = position * chunkBytes;
    const plain = decryptDocumentChunk(documentKey, begin, readVerifiedChunk(vault, documentId, position, name));
    // The last chunk ends with the authentication tag, which isn't part of the document.
    chunks.push(plain.subarray(Math.max(offset - begin, 0), Math.min(end - begin, chunkBytes)));
  }
  return Buffer.concat(chunks);
}

function readVerifiedChunk(vault: OpenVault, documentId: DocumentId, position: number, name: string): Uint8Array {
  const bytes = findVerifiedChunk(vault, documentId, position);
  if (bytes === null) throw new AppError('document-damaged', { documentId, name });
  return bytes;
}
