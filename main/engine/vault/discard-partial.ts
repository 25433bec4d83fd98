import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import { writeError } from '../files/file-error.ts';
import { removeFolder } from '../files/move-and-remove.ts';
import { exists } from './paths.ts';

/** An empty database that the process making a vault holds open; the system releases it when that process dies. */
export function buildersLock(partial: string): string {
  return join(partial, 'being-made.lock');
}

/** Folders in which this very process is making a vault: trying their locks would make it wait for itself. */
const ownBuilds = new Set<string>();

/**
 * Claims a folder for making a vault, and removes what a killed process left there.
 * @returns gives up the claim
 * @throws AppError `vault-in-use` while somebody is making it, `file-not-writable`
 */
export async function claimPartial(partial: string): Promise<() => void> {
  await discardPartial(partial);
  if (ownBuilds.has(partial)) throw new AppError('vault-in-use');
  ownBuilds.add(partial);
  return () => void ownBuilds.delete(partial);
}

/** Milliseconds: far longer than from making the folder to locking it, or from releasing the lock to renaming it. */
const betweenMs = 300;

/**
 * Removes the remains of a vault that a killed process was making.
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

/** Checks twice: its maker may not have locked it yet, or may just have released it to rename it. */
async function isAlive(partial: string): Promise<boolean> {
  if (await isHeld(partial)) return true;
  await delay(betweenMs);
  return isHeld(partial);
}

/** SQLite is loaded only when there is a lock to try. */
async function isHeld(partial: string): Promise<boolean> {
  if (ownBuilds.has(partial)) return true;
  const lock = buildersLock(partial);
  if (!(await exists(lock))) return false;
  const { openPlain } = await import('../store/open-database.ts');
  try {
    openPlain(lock).close();
    return false;
  } catch (thrown) {
    return thrown instanceof AppError && thrown.code === 'vault-in-use';
  }
}
