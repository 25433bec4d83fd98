import { z } from 'zod';
import { type DocumentId, documentIdSchema, type Sha256, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, firstRow, firstValue, rows } from './query.ts';

/** Bytes of ciphertext in each chunk of a document but the last; a multiple of the cipher's block. */
export const chunkBytes = 256 * 1024;

const storedDocumentSchema = z.object({
  documentId: documentIdSchema,
  storedSha256: sha256Schema,
  /** ciphertext and tag, in bytes */
  storedSize: z.int(),
});
/** A document as this vault holds it: its ciphertext is that of the bundle. */
export type StoredDocument = z.infer<typeof storedDocumentSchema>;

const countSchema = z.int();
const columns = 'document_id, stored_sha256, stored_size';

/** Records a document whose chunks are in content.db, with the digest of each chunk. */
export function insertDocument(
  jury: WritableDatabase,
  { documentId, storedSha256, storedSize }: StoredDocument,
  chunks: readonly Sha256[],
): void {
  change(
    jury,
    'INSERT INTO document (document_id, stored_sha256, stored_size) VALUES (?, ?, ?)',
    documentId,
    storedSha256,
    storedSize,
  );
  chunks.forEach((sha256, position) => {
    change(
      jury,
      'INSERT INTO document_chunk (document_id, position, sha256) VALUES (?, ?, ?)',
      documentId,
      position,
      sha256,
    );
  });
}

export function findDocument(jury: ReadableDatabase, documentId: DocumentId): StoredDocument | null {
  return firstRow(jury, storedDocumentSchema, `SELECT ${columns} FROM document WHERE document_id = ?`, documentId);
}

export function listDocuments(jury: ReadableDatabase): readonly StoredDocument[] {
  return rows(jury, storedDocumentSchema, `SELECT ${columns} FROM document ORDER BY document_id`);
}

export function countDocuments(jury: ReadableDatabase): number {
  return firstValue(jury, countSchema, 'SELECT count(*) FROM document') ?? 0;
}

export function deleteDocument(jury: WritableDatabase, documentId: DocumentId): void {
  change(jury, 'DELETE FROM document WHERE document_id = ?', documentId);
}

/** The digest of one chunk; null where the document has no such chunk. */
export function chunkDigest(jury: ReadableDatabase, documentId: DocumentId, position: number): Sha256 | null {
  const sql = 'SELECT sha256 FROM document_chunk WHERE document_id = ? AND position = ?';
  return firstValue(jury, sha256Schema, sql, documentId, position);
}
