import { stat } from 'node:fs/promises';
import { fileError } from './file-error.ts';

/** Whether a path leads to a folder. @throws AppError `file-not-found`, `file-unreadable` */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}
