import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { fileError } from './file-error.ts';

/** Whether a path leads to a folder. @throws AppError `file-not-found`, `file-unreadable` */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

/**
 * Refuses what is neither a regular file nor a folder: a pipe would block its reader, and can't be read at two places.
 * @throws AppError `file-not-found`, `file-unreadable`
 */
export async function refuseSpecialFile(path: string): Promise<void> {
  try {
    const found = await stat(path);
    if (found.isFile() || found.isDirectory()) return;
  } catch (thrown) {
    throw fileError(thrown, path);
  }
  throw new AppError('file-unreadable', { name: basename(path), cause: 'not a regular file' });
}
