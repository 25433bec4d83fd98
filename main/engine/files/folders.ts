import { mkdir, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { fileError, writeError } from './file-error.ts';
import { refuseReservedNames } from './reserved-names.ts';
import { syncFolder } from './write-atomically.ts';

/** Looked into by their owner only. */
export const ownerOnlyFolder = 0o700;

/**
 * Makes a folder, and what is missing above it, for its owner only; one that is there stays. The new names are durable:
 * what is put into the folder later would else go with it.
 * @throws AppError `disk-full`, `file-not-writable`, `file-name-reserved`
 */
export async function makeOwnFolder(folder: string): Promise<void> {
  refuseReservedNames(folder);
  try {
    const highest = await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
    if (highest === undefined) return;
    for (let made = folder; made.length >= highest.length; made = dirname(made)) await syncFolder(dirname(made));
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
}

/**
 * Makes a folder in one that is there: where that has gone, nothing is made in its place; a folder that is there stays.
 * Its name is durable, as `makeOwnFolder`'s.
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

/** The names in a folder that need not be there: then there are none. @throws AppError `file-unreadable` */
export async function listIfPresent(folder: string): Promise<readonly string[]> {
  try {
    return await listFolder(folder);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file-not-found') return [];
    throw thrown;
  }
}
