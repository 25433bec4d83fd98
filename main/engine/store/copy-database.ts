import { AppError } from '../../../shared/errors.ts';
import { databasePath } from './database-path.ts';
import type { ReadableDatabase } from './database.ts';
import { storeError } from './store-error.ts';

/** Computes a fingerprint from text; the caller chooses the algorithm. */
export interface FingerprintSink {
  readonly update: (text: string) => void;
  readonly digest: () => string;
}

/**
 * Writes an encrypted database's present state into an empty file, encrypted with the same key, and reads it again:
 * every page is checked, and every row must equal the one that was copied. The database stays open; nothing can change
 * it meanwhile, because all of this is synchronous.
 * @throws AppError `vault-damaged` (the database, or the copy, can't be read), `disk-full`, `file-not-writable`
 */
export function copyDatabase(database: ReadableDatabase, file: string, newSink: () => FingerprintSink): void {
  try {
    const path = databasePath(file);
    database.prepare('VACUUM INTO ?').run(path);
    // Attached without a key, the copy is read with the database's key.
    database.prepare('ATTACH ? AS copy').run(path);
    try {
      const answer = database.pragma('copy.integrity_check(1)', { simple: true });
      if (answer !== 'ok') throw new AppError('vault-damaged', { problem: String(answer) });
      if (fingerprintOf(database, 'copy', newSink()) !== fingerprintOf(database, 'main', newSink()))
        throw new AppError('vault-damaged', { problem: 'the copy differs' });
    } finally {
      database.exec('DETACH copy');
    }
  } catch (thrown) {
    throw storeError(thrown);
  }
}

/** A text that differs if any row of any table does. Full-text indexes are left out: they are derived from the rest. */
function fingerprintOf(database: ReadableDatabase, schema: 'main' | 'copy', sink: FingerprintSink): string {
  const tables = database
    .prepare<[string], string>(
      `SELECT name FROM pragma_table_list WHERE schema = ? AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all(schema);
  for (const table of tables) {
    sink.update(`table ${table}\n`);
    for (const row of database.prepare<[], unknown[]>(`SELECT * FROM ${schema}."${table}"`).raw().iterate())
      sink.update(`${JSON.stringify(row.map(plain))}\n`);
  }
  return sink.digest();
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

/**
 * How many rows have been changed since the database was opened: a caller that remembers the number can tell whether
 * anything is new.
 */
export function changesSinceOpened(database: ReadableDatabase): number {
  return Number(database.prepare('SELECT total_changes()').pluck().get());
}
