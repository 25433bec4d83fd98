import Database from 'better-sqlite3';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { databasePath } from './database-path.ts';
import { nativeBinding } from './native-binding.ts';
import { storeError } from './store-error.ts';

/** Milliseconds to wait for another process to release a file before the vault counts as in use. */
const busyTimeoutMs = 200;

/**
 * Opens an encrypted database, or starts one in an empty file: SQLCipher 4 format, raw 256-bit key (FORMATS section 6).
 * WAL and `synchronous=FULL`: what is committed survives a power cut. Locked exclusively, so that a second program
 * can't write. While it is open, nothing else in this process may open the file: closing it again would release
 * SQLite's locks.
 * @throws AppError `vault-in-use`, `vault-damaged` (also for another key), `file-not-writable`, `disk-full`
 */
export function openEncrypted(file: string, key: Uint8Array): WritableDatabase {
  return opened(file, (database) => {
    decipher(database, key);
    prepare(database);
    database.pragma('journal_mode = WAL');
    // Deleted content is overwritten, such as keys of documents that an amendment withholds.
    database.pragma('secure_delete = ON');
    // Otherwise REPLACE would bypass the triggers that keep history append-only.
    database.pragma('recursive_triggers = ON');
  });
}

/**
 * Opens a copy of an encrypted database read-only: nothing is written, and no log is created beside it.
 * @throws AppError `vault-damaged` (also for another key), `file-unreadable`
 */
export function openSnapshot(file: string, key: Uint8Array): ReadableDatabase {
  return connected(file, { readonly: true }, (database) => {
    decipher(database, key);
    harden(database);
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  });
}

/**
 * Opens the unencrypted database of document ciphertext, or starts one in an empty file. Its rows are written once and
 * never changed, so a rollback journal writes each byte once where WAL would write it twice; larger pages suit their
 * size.
 * @throws AppError `vault-in-use`, `vault-damaged`, `file-not-writable`, `disk-full`
 */
export function openPlain(file: string): WritableDatabase {
  return opened(file, (database) => {
    database.pragma('page_size = 65536');
    removeSpentJournal(database);
    prepare(database);
    database.pragma('journal_mode = DELETE');
  });
}

/**
 * Starts the same database inside a vault that doesn't count yet: a crash discards the whole vault, so nothing has to
 * be rolled back, and the file is made durable once, when the vault is complete.
 * @throws AppError as `openPlain`
 */
export function createPlain(file: string): WritableDatabase {
  return opened(file, (database) => {
    database.pragma('page_size = 65536');
    prepare(database);
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
  });
}

/**
 * A process killed right after a commit leaves a journal with nothing to roll back. SQLite would keep it, and older
 * pages in it, until the next change. Only switching from PERSIST to DELETE makes it remove such a file, under its own
 * locks and after rolling back whatever is needed.
 */
function removeSpentJournal(database: Database.Database): void {
  database.pragma('journal_mode = PERSIST');
  database.pragma('journal_mode = DELETE');
}

function decipher(database: Database.Database, key: Uint8Array): void {
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
  enterKey(database, key);
}

/** As bytes, because a string would stay in memory and can't be cleared. */
function enterKey(database: Database.Database, key: Uint8Array): void {
  const raw = Buffer.concat([Buffer.from(`x'`), Buffer.alloc(2 * key.length), Buffer.from(`'`)]);
  const digits = Buffer.from('0123456789abcdef');
  key.forEach((byte, index) => {
    raw[2 + 2 * index] = digits[byte >> 4] ?? 0;
    raw[3 + 2 * index] = digits[byte & 15] ?? 0;
  });
  database.key(raw);
  raw.fill(0);
}

function prepare(database: Database.Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('synchronous = FULL');
  // On macOS fsync alone leaves the bytes in the disk's own cache; elsewhere these change nothing.
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  harden(database);
}

function harden(database: Database.Database): void {
  // Otherwise SQLite would put sorted rows and statements' undo logs into temporary files, which are not encrypted.
  database.pragma('temp_store = MEMORY');
  // Anybody may have changed the file: its schema must not call functions with side effects, and each cell is checked.
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
}

function opened(file: string, configure: (database: Database.Database) => void): WritableDatabase {
  return connected(file, {}, (database) => {
    configure(database);
    // The first transaction takes the lock and shows whether the key is right.
    database.exec('BEGIN IMMEDIATE; COMMIT');
  });
}

/** Closes the database again if it turns out to be unusable. */
function connected(
  file: string,
  options: Database.Options,
  configure: (database: Database.Database) => void,
): WritableDatabase {
  try {
    const database = new Database(databasePath(file), {
      ...options,
      fileMustExist: true,
      timeout: busyTimeoutMs,
      ...bindingOption(),
    });
    try {
      configure(database);
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
