import { randomBytes } from 'node:crypto';
import { open, realpath } from 'node:fs/promises';
import { writeError } from '../files/file-error.ts';
import { removeFile, removeFolder, retryWhileHeld } from '../files/move-and-remove.ts';
import { exists, vaultPaths } from './paths.ts';

/**
 * Destroys what is in a vault's folder, the keys first: without them the rest can't be read. Can be repeated. If the
 * folder is a link, its target is removed as well.
 * @throws AppError `file-not-writable`
 */
export async function destroyVault(folder: string): Promise<void> {
  const { keystore, keystoreCopy } = vaultPaths(folder);
  try {
    for (const file of [keystore, keystoreCopy]) if (await exists(file)) await overwriteAndRemove(file);
    const real = await realpath(folder).catch(() => folder);
    await removeFolder(real);
    await removeFolder(folder);
  } catch (thrown) {
    throw writeError(thrown, folder);
  }
}

/** Some disks write new bytes elsewhere, so the earlier ones may remain; without the passphrase they are of no use. */
async function overwriteAndRemove(path: string): Promise<void> {
  const file = await retryWhileHeld(() => open(path, 'r+'));
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await removeFile(path);
}
