import Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { nativeBinding } from './native-binding.ts';
import { storeError } from './store-error.ts';

declare const access: unique symbol;

/** A database that may be read. */
export type ReadableDatabase = Database.Database & { readonly [access]: 'read' | 'write' };
/** A database that may be changed; whoever holds one may read it too. */
export type WritableDatabase = Database.Database & { readonly [access]: 'write' };

/** Milliseconds to wait for another process to let go of a file before the vault counts as in use. */
const busyTimeout = 200;

/**
 * Opens or makes an encrypted database: SQLCipher 4 format, raw 256-bit key (FORMATS section 5). WAL and
 * `synchronous=FULL`: what is committed survives a power cut. Held exclusively, so that a second program can't write.
 * @throws AppError `vault-in-use`, `vault-damaged`, `file-not-writable`, `disk-full`
 */
export function openEncrypted(file: string, key: Uint8Array): WritableDatabase {
  return opened(file, (database) => {
    database.pragma(`cipher = 'sqlcipher'`);
    database.pragma('legacy = 4');
    database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
  });
}

/**
 * Opens or makes the plain database of document ciphertext. Its rows are written once and never changed, so a rollback
 * journal writes each byte once where WAL would write it twice; large pages suit large rows.
 * @throws AppError `vault-in-use`, `vault-damaged`, `file-not-writable`, `disk-full`
 */
export function openPlain(file: string): WritableDatabase {
  return opened(file, (database) => {
    database.pragma('page_size = 65536');
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = TRUNCATE');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
  });
}

function opened(file: string, prepare: (database: Database.Database) => void): WritableDatabase {
  try {
    const database = new Database(file, { timeout: busyTimeout, ...bindingOption() });
    try {
      prepare(database);
      // The first transaction takes the lock and shows whether the key fits.
      database.exec('BEGIN IMMEDIATE; COMMIT');
      return writable(database);
    } catch (thrown) {
      database.close();
      throw thrown;
    }
  } catch (thrown) {
    throw storeError(thrown);
  }
}

/** The only place where a handle gets its brand. */
function writable(database: Database.Database): WritableDatabase {
  return database as WritableDatabase;
}

function bindingOption(): { nativeBinding: string } | Record<string, never> {
  const path = nativeBinding();
  return path === undefined ? {} : { nativeBinding: path };
}

/**
 * Runs one change whole or not at all.
 * @throws AppError as `storeError` maps them
 */
export function inTransaction<T>(database: WritableDatabase, change: () => T): T {
  try {
    return database.transaction(change).immediate();
  } catch (thrown) {
    throw storeError(thrown);
  }
}

/**
 * Looks at every page.
 * @throws AppError `vault-damaged`
 */
export function checkIntegrity(database: ReadableDatabase): void {
  let answer: unknown;
  try {
    answer = database.pragma('integrity_check', { simple: true });
  } catch (thrown) {
    throw storeError(thrown);
  }
  if (answer !== 'ok') throw new AppError('vault-damaged', { problem: String(answer) });
}
