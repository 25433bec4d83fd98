import { copyFile, link } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { writeError } from '../files/file-error.ts';
import { moveFile, removeFile } from '../files/move-and-remove.ts';
import { createEmptyFile, syncFile, syncFolder, temporaryIn } from '../files/write-atomically.ts';
import { checkIntegrity } from '../store/database.ts';
import { openSnapshot } from '../store/open-database.ts';
import { databaseKeyOf } from '../vault/database-key.ts';
import { quarantinedName, exists, vaultPaths } from '../vault/paths.ts';
import { whileUnused } from '../vault/while-unused.ts';
import { snapshotFiles } from './snapshot-files.ts';

/**
 * Replaces a damaged jury.db by a copy. The copy is checked first, and stays where it is; the damaged file is kept
 * beside it under another name. If the process is killed, the vault's jury.db is either the damaged file or the whole
 * copy.
 * @throws AppError `passphrase-wrong`, `file-unknown` for a copy that isn't there, `vault-damaged` for one that isn't
 * whole, `vault-in-use`, `disk-full`, `file-not-writable`
 */
export async function restoreSnapshot(folder: string, passphrase: string, name: string): Promise<void> {
  const key = await databaseKeyOf(folder, passphrase);
  try {
    if (!(await snapshotFiles(folder)).some((copy) => copy.name === name)) throw new AppError('file-unknown', { name });
    await whileUnused(folder, () => putInPlace(folder, name, key));
  } finally {
    key.fill(0);
  }
}

async function putInPlace(folder: string, name: string, key: Uint8Array): Promise<void> {
  const { jury, copies } = vaultPaths(folder);
  const next = temporaryIn(copies);
  try {
    await copyWhole(join(copies, name), next);
    refuseDamaged(next, key);
    await quarantine(jury);
    // If the names reached the disk in another order, the old log could lie beside the copy, or the damaged file be
    // lost.
    await syncFolder(folder);
    await moveFile(next, jury);
    await syncFolder(folder);
  } catch (thrown) {
    throw writeError(thrown, jury);
  } finally {
    await removeFile(next);
  }
}

async function copyWhole(from: string, to: string): Promise<void> {
  await createEmptyFile(to);
  await copyFile(from, to);
  await syncFile(to);
}

function refuseDamaged(file: string, key: Uint8Array): void {
  const database = openSnapshot(file, key);
  try {
    checkIntegrity(database);
  } finally {
    database.close();
  }
}

/**
 * Gives the damaged file a second name, so that there is a jury.db at every moment, and moves its log away: SQLite
 * would apply it to the copy.
 */
async function quarantine(jury: string): Promise<void> {
  const aside = quarantinedName(jury, now());
  if (await exists(jury)) await link(jury, aside).catch(() => copyWhole(jury, aside));
  if (await exists(`${jury}-wal`)) await moveFile(`${jury}-wal`, `${aside}-wal`);
  await removeFile(`${jury}-shm`);
}
