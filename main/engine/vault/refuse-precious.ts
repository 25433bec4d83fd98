import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';

/** keystore and databases, and the files that SQLite and the vault keep next to them */
const vaultFile = /^(?:keystore\.json|(?:jury|content|search)\.db)/i;

/**
 * Refuses a path at which a file that leaves the vault would replace something irrecoverable: a file of this or another
 * vault, or something that isn't a regular file, such as a device, which the final rename would replace.
 * @throws AppError `file-not-writable`
 */
export async function refusePrecious(path: string): Promise<void> {
  if (await isSpecial(path))
    throw new AppError('file-not-writable', { name: basename(path), cause: 'not a regular file' });
  if (await isOfVault(path))
    throw new AppError('file-not-writable', { name: basename(path), cause: 'a file of a vault' });
}

async function isSpecial(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return false;
  const meant = found.isSymbolicLink() ? await stat(path).catch(() => found) : found;
  return !meant.isFile() && !meant.isDirectory() && !meant.isSymbolicLink();
}

async function isOfVault(path: string): Promise<boolean> {
  const folder = await realpath(dirname(path)).catch(() => null);
  if (folder === null) return false;
  if (basename(folder) === 'copies') return isVault(dirname(folder));
  return vaultFile.test(basename(path)) && (await isVault(folder));
}

function isVault(folder: string): Promise<boolean> {
  return stat(join(folder, 'keystore.json')).then(
    (found) => found.isFile(),
    () => false,
  );
}
