import { z } from 'zod';
import { instantSchema } from '../../../shared/formats/values.ts';
import { type Sha256, sha256Schema, thumbprintSchema } from '../../../shared/ids.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { bytesColumn, change, firstRow, firstValue, rows, values } from './query.ts';

const importedFileSchema = z.object({ sha256: sha256Schema, name: z.string(), importedAt: instantSchema });
/** A score file as received, whatever its verdict. */
export type ImportedFile = z.infer<typeof importedFileSchema>;

/** Keeps a file's bytes; does nothing if they are already stored. */
export function keepImportedFile(
  database: WritableDatabase,
  { sha256, name, importedAt }: ImportedFile,
  bytes: Uint8Array,
): void {
  change(
    database,
    'INSERT INTO imported_file (sha256, name, imported_at, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
    sha256,
    name,
    importedAt,
    bytes,
  );
}

/** All files, ordered by digest, which doesn't reveal when they arrived. */
export function listImportedFiles(database: ReadableDatabase): readonly ImportedFile[] {
  return rows(database, importedFileSchema, 'SELECT sha256, name, imported_at FROM imported_file ORDER BY sha256');
}

export function isImported(database: ReadableDatabase, sha256: Sha256): boolean {
  return firstValue(database, z.int(), 'SELECT 1 FROM imported_file WHERE sha256 = ?', sha256) !== null;
}

const fileSizeSchema = z.object({ sha256: sha256Schema, size: z.int() });

/** Each file's size in bytes, ordered by digest. */
export function listFileSizes(database: ReadableDatabase): readonly z.infer<typeof fileSizeSchema>[] {
  return rows(database, fileSizeSchema, 'SELECT sha256, length(bytes) AS size FROM imported_file ORDER BY sha256');
}

export function importedBytes(database: ReadableDatabase, sha256: Sha256): Uint8Array | null {
  return firstValue(database, bytesColumn, 'SELECT bytes FROM imported_file WHERE sha256 = ?', sha256);
}

const fileReadingSchema = z.object({
  roundKey: thumbprintSchema,
  /** `reading`: begun and not ended; `crashed`: the program ended while it read this file */
  state: z.enum(['reading', 'read', 'crashed']),
  result: z.string(),
});
/** The outcome of reading a received file. `result` is a JSON text. */
export type FileReading = z.infer<typeof fileReadingSchema>;

export function fileReadingOf(database: ReadableDatabase, sha256: Sha256): FileReading | null {
  return firstRow(
    database,
    fileReadingSchema,
    'SELECT round_key, state, result FROM file_reading WHERE sha256 = ?',
    sha256,
  );
}

export function putFileReading(
  database: WritableDatabase,
  sha256: Sha256,
  { roundKey, state, result }: FileReading,
): void {
  change(
    database,
    `INSERT INTO file_reading (sha256, round_key, state, result) VALUES (?, ?, ?, ?)
    ON CONFLICT (sha256) DO UPDATE SET round_key = excluded.round_key, state = excluded.state, result = excluded.result`,
    sha256,
    roundKey,
    state,
    result,
  );
}

/** The files whose reading has begun but not ended. */
export function listBegunReadings(database: ReadableDatabase): readonly Sha256[] {
  return values(database, sha256Schema, `SELECT sha256 FROM file_reading WHERE state = 'reading' ORDER BY sha256`);
}

/** Deletes the outcome, so that the file is read again. */
export function forgetFileReading(database: WritableDatabase, sha256: Sha256): void {
  change(database, 'DELETE FROM file_reading WHERE sha256 = ?', sha256);
}

/**
 * The files whose arrival isn't in the action log yet, in the order of arrival. The log itself is queried: a flag
 * beside the bytes would mean writing them all again.
 */
export function listUnloggedFiles(database: ReadableDatabase): readonly Sha256[] {
  const sql = `SELECT sha256 FROM imported_file
    WHERE sha256 NOT IN (SELECT line ->> '$.data.sha256' FROM action WHERE kind = 'file-received') ORDER BY rowid`;
  return values(database, sha256Schema, sql);
}

/** The files whose arrival is in the action log. */
export function listReceivedFiles(database: ReadableDatabase): readonly Sha256[] {
  return values(database, sha256Schema, `SELECT line ->> '$.data.sha256' FROM action WHERE kind = 'file-received'`);
}
