import { type FileHandle, open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { AppError } from '../../../shared/errors.ts';
import { type LimitName, limits } from '../../../shared/limits.ts';
import { fileError } from './file-error.ts';

/**
 * Reads a whole file that may not exceed a limit; its size is checked before anything is allocated.
 * @throws AppError `file-not-found`, `file-unreadable`, `limit-exceeded`
 */
export async function readLimited(path: string, limit: LimitName): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      refuseAbove(limit, (await file.stat()).size);
      return await readWithin(limit, file);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

/**
 * A pipe or a device has no size, and a file may grow while it is read: so at most one byte more than allowed is read.
 */
async function readWithin(limit: LimitName, file: FileHandle): Promise<Uint8Array> {
  const bytes = await buffer(file.createReadStream({ end: limits[limit], autoClose: false }));
  refuseAbove(limit, bytes.length);
  return bytes;
}

function refuseAbove(limit: LimitName, found: number): void {
  if (found > limits[limit]) throw new AppError('limit-exceeded', { limit, allowed: limits[limit], found });
}
