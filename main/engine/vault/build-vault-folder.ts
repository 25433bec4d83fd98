import { dirname } from 'node:path';
import { writeError } from '../files/file-error.ts';
import { makeOwnFolder } from '../files/folders.ts';
import { moveFile, removeFile, removeFolder } from '../files/move-and-remove.ts';
import { refuseReservedNames } from '../files/reserved-names.ts';
import { createEmptyFile, syncFolder } from '../files/write-atomically.ts';
import { openPlain } from '../store/open-database.ts';
import { claimPartial, buildersLock } from './discard-partial.ts';
import { partialFolder } from './paths.ts';

/**
 * Makes a vault's folder whole or not at all: it is built under another name beside its place, and renamed when
 * everything is on the disk. Meanwhile it is locked, so that nobody takes it for the remains of a killed process.
 * @throws AppError `vault-in-use` while somebody else is making it, `disk-full`, `file-not-writable`,
 * `file-name-reserved`, and whatever `build` throws
 */
export async function buildVaultFolder(folder: string, build: (partial: string) => Promise<void>): Promise<void> {
  refuseReservedNames(folder);
  const partial = partialFolder(folder);
  const giveUp = await claimPartial(partial);
  try {
    const letGo = await hold(partial);
    try {
      await build(partial);
      await syncFolder(partial);
    } finally {
      await letGo();
    }
    await moveIntoPlace(partial, folder);
  } catch (thrown) {
    // What can't be removed now is removed when the vaults are listed next.
    await removeFolder(partial).catch(() => undefined);
    throw thrown;
  } finally {
    giveUp();
  }
}

/** Locks a folder for as long as the process lives, or until the returned function is called. */
async function hold(partial: string): Promise<() => Promise<void>> {
  const lock = buildersLock(partial);
  try {
    await makeOwnFolder(partial);
    await createEmptyFile(lock);
  } catch (thrown) {
    throw writeError(thrown, partial);
  }
  const held = openPlain(lock);
  return async () => {
    held.close();
    await removeFile(lock);
  };
}

/** Renaming is the one moment at which a vault begins to exist. */
async function moveIntoPlace(partial: string, folder: string): Promise<void> {
  try {
    await moveFile(partial, folder);
    await syncFolder(dirname(folder));
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
}
