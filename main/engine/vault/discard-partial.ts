import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import { writeError } from '../files/file-error.ts';
import { removeFolder } from '../files/move-and-remove.ts';
import { exists } from './paths.ts';

/** A database without content: whoever is making the vault holds it, and the system lets go of it when the maker dies. */
export function makersLock(partial: string): string {
  return join(partial, 'being-made.lock');
}

/** Where this process is making a vault: asking the lock would make it wait for itself. */
const ownMakings = new Set<string>();

/**
 * Makes a vault's folder its maker's, and removes what a killed process left there.
 * @returns gives it up again
 * @throws AppError `vault-in-use` while somebody is making it, `file-not-writable`
 */
export async function claimPartial(partial: string): Promise<() => void> {
  await discardPartial(partial);
  if (ownMakings.has(partial)) throw new AppError('vault-in-use');
  ownMakings.add(partial);
  return () => void ownMakings.delete(partial);
}

/** Milliseconds: far more than between a folder and its lock, or between letting go of the lock and the folder's name. */
const betweenMs = 300;

/**
 * Removes what a killed process left of a vault that it was making.
 * @throws AppError `vault-in-use` while somebody is making it, `file-not-writable`
 */
export async function discardPartial(partial: string): Promise<void> {
  if (!(await exists(partial))) return;
  if (await isAlive(partial)) throw new AppError('vault-in-use');
  try {
    await removeFolder(partial);
  } catch (thrown) {
    throw writeError(thrown, partial);
  }
}

/** Looks twice: the one who makes it may not hold it yet, or hold it no more because it gets its name this moment. */
async function isAlive(partial: string): Promise<boolean> {
  if (await isHeld(partial)) return true;
  await delay(betweenMs);
  return isHeld(partial);
}

/** SQLite is read only when there is something to try. */
async function isHeld(partial: string): Promise<boolean> {
  if (ownMakings.has(partial)) return true;
  const lock = makersLock(partial);
  if (!(await exists(lock))) return false;
  const { openPlain } = await import('../store/open-database.ts');
  try {
    openPlain(lock).close();
    return false;
  } catch (thrown) {
    return thrown instanceof AppError && thrown.code === 'vault-in-use';
  }
}
