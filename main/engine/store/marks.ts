import { z } from 'zod';
import { markViewSchema, quadsSchema } from '../../../shared/contract/marks.ts';
import type { Instant } from '../../../shared/formats/values.ts';
import { type ApplicationId, type MarkId, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, checkedJson, firstRow, firstValue, rows, textColumn } from './query.ts';

const markRowSchema = markViewSchema
  .omit({ documentId: true, quads: true })
  .extend({ documentSha256: sha256Schema, quads: textColumn.transform((text) => checkedJson(quadsSchema, text)) });
/** A mark as stored: it identifies its document by the plaintext's digest, and so survives every repacking. */
export type MarkRow = z.infer<typeof markRowSchema>;

const columns = `mark_id, application_id, document_sha256, document_name, page, page_name, quads, quote,
  colour, note, criterion_id, created_at, changed_at, removed_at`;

/** Marks of an application, removed ones included, in the order in which they were made. */
export function listMarks(database: ReadableDatabase, applicationId: ApplicationId): readonly MarkRow[] {
  const sql = `SELECT ${columns} FROM mark WHERE application_id = ? ORDER BY mark_id`;
  return rows(database, markRowSchema, sql, applicationId);
}

export function findMark(database: ReadableDatabase, markId: MarkId): MarkRow | null {
  return firstRow(database, markRowSchema, `SELECT ${columns} FROM mark WHERE mark_id = ?`, markId);
}

export function countMarks(database: ReadableDatabase, applicationId: ApplicationId): number {
  return firstValue(database, z.int(), 'SELECT count(*) FROM mark WHERE application_id = ?', applicationId) ?? 0;
}

export function insertMark(database: WritableDatabase, mark: MarkRow): void {
  const sql = `INSERT INTO mark (mark_id, application_id, document_sha256, document_name, page, page_name, quads, quote, colour, note, criterion_id, created_at, changed_at, removed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  change(
    database,
    sql,
    mark.markId,
    mark.applicationId,
    mark.documentSha256,
    mark.documentName,
    mark.page,
    mark.pageName,
    JSON.stringify(mark.quads),
    mark.quote,
    mark.colour,
    mark.note,
    mark.criterionId,
    mark.createdAt,
    mark.changedAt,
    mark.removedAt,
  );
}

/** Writes the changeable parts of a mark; its place and its text never change. */
export function updateMark(
  database: WritableDatabase,
  { markId, colour, note, criterionId, changedAt, removedAt }: MarkRow,
): void {
  const sql =
    'UPDATE mark SET colour = ?, note = ?, criterion_id = ?, changed_at = ?, removed_at = ? WHERE mark_id = ?';
  change(database, sql, colour, note, criterionId, changedAt, removedAt, markId);
}

/** Deletes for good the marks that were removed before a time. */
export function deleteMarksRemovedBefore(database: WritableDatabase, before: Instant): void {
  change(database, 'DELETE FROM mark WHERE removed_at < ?', before);
}
