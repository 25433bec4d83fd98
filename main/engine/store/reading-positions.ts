import { type KeptPosition, keptPositionSchema, readingPositionSchema } from '../../../shared/contract/reading.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, checkedJson, rows, textColumn } from './query.ts';

const positionRowSchema = keptPositionSchema.extend({
  position: textColumn.transform((text) => checkedJson(readingPositionSchema, text)),
});

/** All positions; that of the document read last comes last. */
export function listReadingPositions(database: ReadableDatabase): readonly KeptPosition[] {
  const sql = 'SELECT document_id, position, read_at FROM reading_position ORDER BY read_at, document_id';
  return rows(database, positionRowSchema, sql);
}

/** Replaces a document's position. */
export function putReadingPosition(database: WritableDatabase, { documentId, position, readAt }: KeptPosition): void {
  const sql =
    'INSERT INTO reading_position (document_id, position, read_at) VALUES (?, ?, ?) ON CONFLICT (document_id) DO UPDATE SET position = excluded.position, read_at = excluded.read_at';
  change(database, sql, documentId, JSON.stringify(position), readAt);
}
