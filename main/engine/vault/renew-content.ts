import { now } from '../clock.ts';
import { writeError } from '../files/file-error.ts';
import { moveFile } from '../files/move-and-remove.ts';
import { createEmptyFile, syncFolder } from '../files/write-atomically.ts';
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
    if (await isFilled(content)) await moveFile(content, aside);
    if (await exists(`${content}-journal`)) await moveFile(`${content}-journal`, `${aside}-journal`);
    if (!(await exists(content))) await createEmptyFile(content);
    await syncFolder(folder);
  } catch (thrown) {
    throw writeError(thrown, content);
  }
}
