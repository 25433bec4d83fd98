import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { decodeBase64url, encodeBase64url } from '../crypto/base64url.ts';
import { writeError } from '../files/file-error.ts';
import { removeFileNow } from '../files/move-and-remove.ts';
import { ownerOnly } from '../files/write-atomically.ts';
import type { WritableDatabase } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { migrate } from '../store/migrate.ts';
import { searchMigrations } from '../store/migrations/search.ts';
import { forgetUnreadable } from '../store/page-texts.ts';
import { openEncrypted } from '../store/open-database.ts';
import { vaultPaths } from './paths.ts';

/** The open search.db of each open vault, by its jury.db. */
const opened = new WeakMap<WritableDatabase, WritableDatabase>();

/**
 * The search's database. It is separate because it grows with the documents, and neither copies nor backups need it. If
 * it is damaged, or of a newer version, it is deleted and started again.
 * @throws AppError `vault-in-use`, `disk-full`, `file-not-writable`
 */
export function searchDatabase({
  folder,
  jury,
}: {
  readonly folder: string;
  readonly jury: WritableDatabase;
}): WritableDatabase {
  const known = opened.get(jury);
  if (known !== undefined) return known;
  const { search } = vaultPaths(folder);
  const key = searchKey(jury);
  const database = openOrRenew(search, key);
  key.fill(0);
  opened.set(jury, database);
  return database;
}

/** Closes a vault's search database, if it was ever opened. */
export function closeSearch(jury: WritableDatabase): void {
  opened.get(jury)?.close();
  opened.delete(jury);
}

function openOrRenew(file: string, key: Uint8Array): WritableDatabase {
  try {
    return openCurrent(file, key);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || (thrown.code !== 'vault-damaged' && thrown.code !== 'vault-newer'))
      throw thrown;
    removeDatabase(file);
    return openCurrent(file, key);
  }
}

function removeDatabase(file: string): void {
  try {
    for (const ending of ['', '-wal', '-shm', '-journal']) removeFileNow(`${file}${ending}`);
  } catch (thrown) {
    throw writeError(thrown, file);
  }
}

function openCurrent(file: string, key: Uint8Array): WritableDatabase {
  createIfMissing(file);
  const database = openEncrypted(file, key);
  try {
    database.pragma('foreign_keys = ON');
    migrate(database, searchMigrations);
    // Documents that couldn't be opened may be whole again by now, or a newer version of this program may read them.
    forgetUnreadable(database);
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

function createIfMissing(file: string): void {
  try {
    writeFileSync(file, '', { flag: 'a', mode: ownerOnly });
  } catch (thrown) {
    throw writeError(thrown, file);
  }
}

function searchKey(jury: WritableDatabase): Uint8Array {
  const kept = readMeta(jury, 'searchKey');
  if (kept !== null) return decodeBase64url(kept.key);
  const key = randomBytes(32);
  writeMeta(jury, 'searchKey', { key: encodeBase64url(key) });
  return key;
}
