import { rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** For so long a virus scanner, an indexer or a backup may hold a file before moving or removing it fails. */
const patienceMs = 2_000;
const retryDelayMs = 50;

/** What Windows answers as long as another program holds the file, or a folder holds one that is going. */
const heldCodes: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/** Moves a file or a folder; on Windows again and again for two seconds while another program holds it. */
export function moveFile(from: string, to: string): Promise<void> {
  return retryWhileHeld(() => rename(from, to));
}

/** Removes a file, and never a folder; what is not there is no failure. On Windows as `moveFile`. */
export function removeFile(path: string): Promise<void> {
  return retryWhileHeld(() => rm(path, { force: true }));
}

/** Removes a folder with all that is in it; what is not there is no failure. On Windows as `moveFile`. */
export function removeFolder(path: string): Promise<void> {
  return retryWhileHeld(() => rm(path, { recursive: true, force: true }));
}

/** Removes a file where nothing can be waited for; what is not there is no failure. On Windows as `moveFile`, and nothing else is done meanwhile. */
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
 * Does something again while the system says that another program is in the way. Elsewhere than on Windows the same
 * words mean that it is forbidden, which no waiting changes.
 * @throws what `action` throws, at the latest after two seconds
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
