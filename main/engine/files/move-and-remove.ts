import { rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Milliseconds for which a virus scanner, an indexer or a backup may hold a file before moving or removing it fails.
 */
const patienceMs = 2_000;
const retryDelayMs = 50;

/** Windows' codes while another program holds the file, or a folder holds one that is being removed. */
const heldCodes: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/** Moves a file or a folder; on Windows retried for two seconds while another program holds it. */
export function moveFile(from: string, to: string): Promise<void> {
  return retryWhileHeld(() => rename(from, to));
}

/** Removes a file, but never a folder; a missing one is no failure. Retried on Windows as in `moveFile`. */
export function removeFile(path: string): Promise<void> {
  return retryWhileHeld(() => rm(path, { force: true }));
}

/** Removes a folder with its whole content; a missing one is no failure. Retried on Windows as in `moveFile`. */
export function removeFolder(path: string): Promise<void> {
  return retryWhileHeld(() => rm(path, { recursive: true, force: true }));
}

/**
 * Removes a file synchronously; a missing one is no failure. On Windows retried as in `moveFile`, blocking the thread.
 */
export function removeFileNow(path: string): void {
  for (let left = patienceMs; ; left -= retryDelayMs) {
    try {
      rmSync(path, { force: true });
      return;
    } catch (thrown) {
      if (left <= 0 || !isHeld(thrown, process.platform)) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryDelayMs);
    }
  }
}

/**
 * Retries while the system reports that another program is in the way. On systems other than Windows the same codes
 * mean that it is forbidden, and waiting doesn't help.
 * @throws what `action` throws, after two seconds at the latest
 */
export async function retryWhileHeld<T>(
  action: () => Promise<T>,
  platform: NodeJS.Platform = process.platform,
): Promise<T> {
  const since = Date.now();
  for (;;) {
    try {
      return await action();
    } catch (thrown) {
      if (!isHeld(thrown, platform) || Date.now() - since >= patienceMs) throw thrown;
      await delay(retryDelayMs);
    }
  }
}

function isHeld(thrown: unknown, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && thrown instanceof Error && 'code' in thrown && heldCodes.has(thrown.code);
}
