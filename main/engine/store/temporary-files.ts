import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, textColumn, values } from './query.ts';

/**
 * Records where a temporary file is about to be written, so that exactly it can be removed if the process is killed.
 */
export function insertTemporaryFile(database: WritableDatabase, path: string): void {
  change(database, 'INSERT INTO temporary_file (path) VALUES (?)', path);
}

export function deleteTemporaryFile(database: WritableDatabase, path: string): void {
  change(database, 'DELETE FROM temporary_file WHERE path = ?', path);
}

export function listTemporaryFiles(database: ReadableDatabase): readonly string[] {
  return values(database, textColumn, 'SELECT path FROM temporary_file');
}
