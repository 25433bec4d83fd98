import { open } from 'node:fs/promises';
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
      return await readWithin(limit, file.createReadStream({ end: limits[limit], autoClose: false }));
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

/**
 * Reads what comes, to its end. A pipe or a device has no size, and a file may grow while it is read: so it ends as soon
 * as there is more than allowed.
 * @throws AppError `limit-exceeded`
 */
export async function readWithin(limit: LimitName, source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let found = 0;
  for await (const part of source) {
    found += part.length;
    refuseAbove(limit, found);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function refuseAbove(limit: LimitName, found: number): void {
  if (found > limits[limit]) throw new AppError('limit-exceeded', { limit, allowed: limits[limit], found });
}
