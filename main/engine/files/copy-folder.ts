import { constants, copyFile, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { writeError } from './file-error.ts';
import { ownerOnlyFolder } from './folders.ts';
import { syncFile, syncFolder } from './write-atomically.ts';

/** A file in a folder at one moment: any change of its content changes its size or its time. */
export interface Listed {
  readonly path: string;
  readonly size: number;
  /** when it was last written, in milliseconds since 1970 */
  readonly writtenAt: number;
}

/** All files below a folder, by name. */
export async function listFiles(folder: string): Promise<readonly Listed[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (entry) => !entry.isDirectory(),
  );
  const listed = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = await lstat(path);
      return { path: path.slice(folder.length + 1), size, writtenAt: mtimeMs };
    }),
  );
  return listed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Copies a folder with its whole content to a place where nothing exists; on return everything is on the disk.
 * @throws AppError `disk-full`, `file-not-writable`
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  try {
    await copyEntries(from, to);
  } catch (thrown) {
    throw writeError(thrown, to);
  }
}

async function copyEntries(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: ownerOnlyFolder });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyEntries(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      await copyFile(source, target, constants.COPYFILE_EXCL);
      await syncFile(target);
    }
  }
  await syncFolder(to);
}
