import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { fileError, writeError } from './file-error.ts';
import { refuseReservedNames } from './reserved-names.ts';
import { syncFolder } from './write-atomically.ts';

/** Accessible to the owner only. */
export const ownerOnlyFolder = 0o700;

/**
 * Makes a folder, and missing ones above it, accessible to its owner only; an existing one is kept. The new names are
 * made durable: otherwise what is put into the folder later could be lost with it.
 * @throws AppError `disk-full`, `file-not-writable`, `file-name-reserved`
 */
export async function makeOwnFolder(folder: string): Promise<void> {
  refuseReservedNames(folder);
  try {
    for (const made of await makeMissing(resolve(folder))) await syncFolder(dirname(made));
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
}

/**
 * Node's own way to make a folder with those above it tries for ever where a file system takes no new ones, as /proc.
 * @returns those that were missing, the innermost first
 */
async function makeMissing(folder: string): Promise<readonly string[]> {
  const missing: string[] = [];
  let place = folder;
  for (; !(await isFolderAlready(place)); place = dirname(place)) missing.push(place);
  for (const path of missing.toReversed()) await makeUnlessThere(path);
  return missing;
}

async function makeUnlessThere(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: ownerOnlyFolder });
  } catch (thrown) {
    // Somebody else may have made it meanwhile.
    if (!(await isFolderAlready(folder))) throw thrown;
  }
}

/** Of what is no folder, making something in it says so. */
async function isFolderAlready(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory() || dirname(path) === path;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT' && dirname(path) !== path) return false;
    throw thrown;
  }
}

/**
 * Makes a folder inside an existing one, but never the latter: if that has gone, it isn't made again. An existing
 * folder is kept. The name is made durable, as in `makeOwnFolder`.
 * @throws AppError `disk-full`, `file-not-writable`
 */
export async function makeSubfolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: ownerOnlyFolder });
    await syncFolder(dirname(folder));
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return;
    throw writeError(thrown, folder);
  }
}

/** The names in a folder. @throws AppError `file-not-found`, `file-unreadable` */
export async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    throw fileError(thrown, folder);
  }
}

/** The names in a folder; none where the folder doesn't exist. @throws AppError `file-unreadable` */
export async function listIfPresent(folder: string): Promise<readonly string[]> {
  try {
    return await listFolder(folder);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file-not-found') return [];
    throw thrown;
  }
}
