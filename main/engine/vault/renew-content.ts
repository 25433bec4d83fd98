import { rename, writeFile } from 'node:fs/promises';
import { now } from '../clock.ts';
import { writeError } from '../files/file-error.ts';
import { ownerOnly, syncFolder } from '../files/write-atomically.ts';
import { quarantinedName, exists, isFilled, vaultPaths } from './paths.ts';

/**
 * Puts a content.db that can't be opened aside, with the journal that belongs to it, and begins an empty one. It holds
 * nothing but documents as they came in the bundle: they are read from there again, and jury.db isn't touched.
 * @throws AppError `disk-full`, `file-not-writable`
 */
export async function renewContent(folder: string): Promise<void> {
  const { content } = vaultPaths(folder);
  const aside = quarantinedName(content, now());
  try {
    if (await isFilled(content)) await rename(content, aside);
    if (await exists(`${content}-journal`)) await rename(`${content}-journal`, `${aside}-journal`);
    await writeFile(content, '', { mode: ownerOnly });
    await syncFolder(folder);
  } catch (thrown) {
    throw writeError(thrown, content);
  }
}
