import { z } from 'zod';
import { fileIdSchema, sha256Schema } from '../../../shared/ids.ts';
import { instantSchema } from '../../../shared/formats/values.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, firstValue, rows } from './query.ts';

const handedInRowSchema = z.object({
  sequence: z.int(),
  fileId: fileIdSchema,
  status: z.enum(['final', 'interim']),
  createdAt: instantSchema,
  sha256: sha256Schema,
  name: z.string(),
  /** the newest change that it contains */
  lastEvent: z.int(),
});
/** A score file that this person has signed. */
export type HandedInRow = z.infer<typeof handedInRowSchema>;

const columns = 'sequence, file_id AS fileId, status, created_at AS createdAt, sha256, name, last_event AS lastEvent';

export function insertHandedIn(database: WritableDatabase, row: HandedInRow, bytes: Uint8Array): void {
  const sql = 'INSERT INTO handed_in (sequence, file_id, status, created_at, sha256, name, last_event, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
  change(database, sql, row.sequence, row.fileId, row.status, row.createdAt, row.sha256, row.name, row.lastEvent, bytes);
}

/** All files of this person, the first one first. */
export function listHandedIn(database: ReadableDatabase): readonly HandedInRow[] {
  return rows(database, handedInRowSchema, `SELECT ${columns} FROM handed_in ORDER BY sequence`);
}

/** A file's bytes as they were written. */
export function handedInBytes(database: ReadableDatabase, sequence: number): Uint8Array | null {
  return firstValue(database, bytesColumn, 'SELECT bytes FROM handed_in WHERE sequence = ?', sequence);
}
