import { now } from '../clock.ts';
import { writeError } from '../files/file-error.ts';
import { moveFile } from '../files/move-and-remove.ts';
import { createEmptyFile, syncFolder } from '../files/write-atomically.ts';
import { quarantinedName, exists, isFilled, vaultPaths } from './paths.ts';

/**
 * Sets aside a content.db that can't be opened, with its journal, and starts an empty one. It holds only documents as
 * they came in the bundle, from which they can be read again; jury.db isn't touched.
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
