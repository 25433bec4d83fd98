import { type DocumentId, documentIdSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { chunkBytes } from './documents.ts';
import { bytesColumn, change, firstValue, values } from './query.ts';

/** Adds one chunk of a document's ciphertext to content.db. */
export function insertChunk(
  content: WritableDatabase,
  documentId: DocumentId,
  position: number,
  bytes: Uint8Array,
): void {
  change(content, 'INSERT INTO chunk (document_id, position, bytes) VALUES (?, ?, ?)', documentId, position, bytes);
}

/** Replaces a chunk that is not as it came. */
export function replaceChunk(
  content: WritableDatabase,
  documentId: DocumentId,
  position: number,
  bytes: Uint8Array,
): void {
  change(content, 'DELETE FROM chunk WHERE document_id = ? AND position = ?', documentId, position);
  insertChunk(content, documentId, position, bytes);
}

/**
 * One chunk of a document's ciphertext; null where there is none, or it is larger than a chunk. The file isn't
 * authentic, so the size is checked before anything is read.
 */
export function readChunk(content: ReadableDatabase, documentId: DocumentId, position: number): Uint8Array | null {
  const sql = 'SELECT bytes FROM chunk WHERE document_id = ? AND position = ? AND length(bytes) <= ?';
  return firstValue(content, bytesColumn, sql, documentId, position, chunkBytes);
}

export function deleteChunks(content: WritableDatabase, documentId: DocumentId): void {
  change(content, 'DELETE FROM chunk WHERE document_id = ?', documentId);
}

/** The documents that have any chunk in content.db. */
export function listChunkedDocuments(content: ReadableDatabase): readonly DocumentId[] {
  return values(content, documentIdSchema, 'SELECT DISTINCT document_id FROM chunk');
}
