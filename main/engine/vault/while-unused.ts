import { AppError } from '../../../shared/errors.ts';
import type { WritableDatabase } from '../store/database.ts';
import { openPlain } from '../store/open-database.ts';
import { isFilled, vaultPaths } from './paths.ts';

/**
 * Runs `use` while nobody else can open the vault: an open vault locks its content.db, which can be tried without a
 * key. If content.db is missing or damaged, nobody can hold it.
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
