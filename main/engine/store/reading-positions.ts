import { type KeptPosition, keptPositionSchema, readingPositionSchema } from '../../../shared/contract/reading.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, checkedJson, rows, textColumn } from './query.ts';

const placeRowSchema = keptPositionSchema.extend({
  place: textColumn.transform((text) => checkedJson(readingPositionSchema, text)),
});

/** All places, the one of the document read last at the end. */
export function listReadingPositions(database: ReadableDatabase): readonly KeptPosition[] {
  return rows(
    database,
    placeRowSchema,
    'SELECT document_id AS documentId, place, read_at AS readAt FROM reading_place ORDER BY read_at, document_id',
  );
}

/** Writes a document's place in place of the one before. */
export function putReadingPosition(database: WritableDatabase, { documentId, place, readAt }: KeptPosition): void {
  const sql =
    'INSERT INTO reading_place (document_id, place, read_at) VALUES (?, ?, ?) ON CONFLICT (document_id) DO UPDATE SET place = excluded.place, read_at = excluded.read_at';
  change(database, sql, documentId, JSON.stringify(place), readAt);
}
