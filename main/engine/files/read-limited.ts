import { open } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { type LimitName, limits } from '../../../shared/limits.ts';
import { fileError } from './file-error.ts';

/**
 * Reads a whole file that may not be larger than a limit; its size is looked at before anything is allocated.
 * @throws AppError `file-not-found`, `file-unreadable`, `limit-exceeded`
 */
export async function readLimited(path: string, limit: LimitName): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limits[limit]) throw new AppError('limit-exceeded', { limit, allowed: limits[limit], found: size });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}
