import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, textColumn, values } from './query.ts';

/** Remembers where a temporary file is about to lie, so that exactly it can be removed should this process be killed. */
export function insertUnfinished(database: WritableDatabase, path: string): void {
  change(database, 'INSERT INTO unfinished_file (path) VALUES (?)', path);
}

export function deleteUnfinished(database: WritableDatabase, path: string): void {
  change(database, 'DELETE FROM unfinished_file WHERE path = ?', path);
}

export function listUnfinished(database: ReadableDatabase): readonly string[] {
  return values(database, textColumn, 'SELECT path FROM unfinished_file');
}
