import { z } from 'zod';
import { type ScoreContent, scoreContentSchema } from '../../../shared/contract/handover.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import { fileIdSchema, sha256Schema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, checkedJson, firstRow, firstValue, rows } from './query.ts';

const handedInRowSchema = z.object({
  sequence: z.int(),
  fileId: fileIdSchema,
  status: z.enum(['final', 'interim']),
  createdAt: instantSchema,
  sha256: sha256Schema,
  name: z.string(),
  /** the number of the newest change that it contains */
  lastEvent: z.int(),
});
/** A score file that this person has signed. */
export type HandedInRow = z.infer<typeof handedInRowSchema>;

const columns = 'sequence, file_id, status, created_at, sha256, name, last_event';

export function insertHandedIn(database: WritableDatabase, row: HandedInRow, bytes: Uint8Array): void {
  const sql =
    'INSERT INTO handed_in (sequence, file_id, status, created_at, sha256, name, last_event, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
  change(
    database,
    sql,
    row.sequence,
    row.fileId,
    row.status,
    row.createdAt,
    row.sha256,
    row.name,
    row.lastEvent,
    bytes,
  );
}

/** All files of this person, oldest first. */
export function listHandedIn(database: ReadableDatabase): readonly HandedInRow[] {
  return rows(database, handedInRowSchema, `SELECT ${columns} FROM handed_in ORDER BY sequence`);
}

/** A file's bytes as they were written. */
export function handedInBytes(database: ReadableDatabase, sequence: number): Uint8Array | null {
  return firstValue(database, bytesColumn, 'SELECT bytes FROM handed_in WHERE sequence = ?', sequence);
}

/** What a file says, readable in this vault: only the chair can decrypt the file's bytes. */
export interface HandedInContent {
  /** the bundle's revision that was rated */
  readonly revision: number;
  readonly content: ScoreContent;
}

export function insertContent(
  database: WritableDatabase,
  sequence: number,
  { revision, content }: HandedInContent,
): void {
  change(
    database,
    'INSERT INTO handed_in_content (sequence, revision, content) VALUES (?, ?, ?)',
    sequence,
    revision,
    JSON.stringify(content),
  );
}

/** Null for a file written by an early version of the app. */
export function contentOf(database: ReadableDatabase, sequence: number): HandedInContent | null {
  const row = firstRow(
    database,
    z.object({ revision: z.int(), content: z.string() }),
    'SELECT revision, content FROM handed_in_content WHERE sequence = ?',
    sequence,
  );
  return row === null ? null : { revision: row.revision, content: checkedJson(scoreContentSchema, row.content) };
}

const savingSchema = z.object({ name: z.string(), savedAt: instantSchema });

/** Records that a file has reached its place, and its name there. */
export function insertSaving(
  database: WritableDatabase,
  sequence: number,
  { name, savedAt }: { readonly name: string; readonly savedAt: Instant },
): void {
  change(database, 'INSERT INTO saved_file (sequence, name, saved_at) VALUES (?, ?, ?)', sequence, name, savedAt);
}

/** When and under which name a file was last saved; null where it never reached its place. */
export function lastSaving(database: ReadableDatabase, sequence: number): z.infer<typeof savingSchema> | null {
  return firstRow(
    database,
    savingSchema,
    'SELECT name, saved_at FROM saved_file WHERE sequence = ? ORDER BY number DESC LIMIT 1',
    sequence,
  );
}
