import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { writeError } from '../files/file-error.ts';
import { openPlain } from '../store/open-database.ts';
import { vaultPlaces } from './places.ts';

/**
 * Removes what a killed process left of a vault that it was making.
 * @throws AppError `vault-in-use` while that process lives, `file-not-writable`
 */
export async function discardPartial(partial: string): Promise<void> {
  refuseAlive(vaultPlaces(partial).content);
  try {
    await rm(partial, { recursive: true, force: true });
  } catch (thrown) {
    throw writeError(thrown, partial);
  }
}

/** Whoever is making a vault holds its databases; this one needs no key to be tried. */
function refuseAlive(content: string): void {
  try {
    openPlain(content).close();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault-in-use') throw thrown;
  }
}
