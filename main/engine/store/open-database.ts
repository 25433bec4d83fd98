import Database from 'better-sqlite3';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { databasePath } from './database-path.ts';
import { nativeBinding } from './native-binding.ts';
import { storeError } from './store-error.ts';

/** Milliseconds to wait for another process to let go of a file before the vault counts as in use. */
const busyTimeoutMs = 200;

/**
 * Opens an encrypted database, or begins one in an empty file: SQLCipher 4 format, raw 256-bit key (FORMATS section 5).
 * WAL and `synchronous=FULL`: what is committed survives a power cut. Held exclusively, so that a second program can't write.
 * While it is open, nothing else in this process may open the file: closing it again would let go of SQLite's locks.
 * @throws AppError `vault-in-use`, `vault-damaged` (also for another key), `file-not-writable`, `disk-full`
 */
export function openEncrypted(file: string, key: Uint8Array): WritableDatabase {
  return opened(file, (database) => {
    decipher(database, key);
    prepare(database);
    database.pragma('journal_mode = WAL');
    // What is deleted, such as keys of documents that an amendment withholds, is overwritten.
    database.pragma('secure_delete = ON');
    // Otherwise REPLACE would get past the triggers that keep history append-only.
    database.pragma('recursive_triggers = ON');
  });
}

/**
 * Opens a copy of an encrypted database for reading only: nothing is written, no log begins beside it.
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
 * Opens the plain database of document ciphertext, or begins one in an empty file. Its rows are written once and never
 * changed, so a rollback journal writes each byte once where WAL would write it twice; larger pages suit their size.
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
 * Begins the same database inside a vault that doesn't count yet: a crash throws the whole vault away, so nothing has to
 * be undone, and its file is made durable once, when the vault is complete.
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
 * A process that was killed right after a commit leaves a journal of which nothing is to be undone. SQLite would keep it
 * until the next change, and with it earlier pages; only on the way from PERSIST to DELETE it removes such a file, under
 * its own locks and after undoing what is to be undone.
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

/** As bytes, because a text would stay in memory where nobody can clear it. */
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
  // macOS: fsync alone leaves the bytes in the disk's own memory; elsewhere these change nothing.
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  harden(database);
}

function harden(database: Database.Database): void {
  // Otherwise SQLite would put sorted rows and undo logs of statements into temporary files, and those are not encrypted.
  database.pragma('temp_store = MEMORY');
  // Anybody may have changed the file: nothing in its schema may call what has effects, and each cell is checked.
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
}

function opened(file: string, configure: (database: Database.Database) => void): WritableDatabase {
  return connected(file, {}, (database) => {
    configure(database);
    // The first transaction takes the lock and shows whether the key fits.
    database.exec('BEGIN IMMEDIATE; COMMIT');
  });
}

/** Closes the database again when it can't be used as it should. */
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
