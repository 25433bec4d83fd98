import { AppError } from '../../../shared/errors.ts';
import { writeError } from '../files/file-error.ts';
import { removeFolder } from '../files/move-and-remove.ts';
import { vaultPaths } from './paths.ts';

/**
 * Removes what a killed process left of a vault that it was making.
 * @throws AppError `vault-in-use` while that process lives, `file-not-writable`
 */
export async function discardPartial(partial: string): Promise<void> {
  await refuseAlive(vaultPaths(partial).content);
  try {
    await removeFolder(partial);
  } catch (thrown) {
    throw writeError(thrown, partial);
  }
}

/** Whoever is making a vault holds its databases; this one needs no key to be tried. SQLite is read only when there is something to try. */
async function refuseAlive(content: string): Promise<void> {
  const { openPlain } = await import('../store/open-database.ts');
  try {
    openPlain(content).close();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault-in-use') throw thrown;
  }
}
