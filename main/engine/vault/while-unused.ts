import { AppError } from '../../../shared/errors.ts';
import type { WritableDatabase } from '../store/database.ts';
import { openPlain } from '../store/open-database.ts';
import { isFilled, vaultPaths } from './paths.ts';

/**
 * Does something with a vault's files while nobody else can open it. Whoever has a vault open holds its content.db, which
 * needs no key to be tried; one that is missing or damaged can be held by nobody.
 * @throws AppError `vault-in-use`, and whatever `use` throws
 */
export async function whileUnused<T>(folder: string, use: () => Promise<T>): Promise<T> {
  const held = await holdContent(folder);
  try {
    return await use();
  } finally {
    held?.close();
  }
}

async function holdContent(folder: string): Promise<WritableDatabase | null> {
  const { content } = vaultPaths(folder);
  if (!(await isFilled(content))) return null;
  try {
    return openPlain(content);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault-damaged') return null;
    throw thrown;
  }
}
