import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeError } from './file-error.ts';
import { moveFile, removeFile, retryWhileHeld } from './move-and-remove.ts';
import { refuseReservedNames } from './reserved-names.ts';

/** Read and written by their owner only. */
export const ownerOnly = 0o600;
export const everyoneReads = 0o644;

/** A new place for a temporary file: in the same folder, and without the file's own name, as a long one would leave no room for more. */
export function temporaryBeside(path: string): string {
  return temporaryIn(dirname(path));
}

/** A new place for a temporary file in a folder. @param ending by which leftovers are told apart and found */
export function temporaryIn(folder: string, ending = '.part'): string {
  return join(folder, `.${randomBytes(12).toString('hex')}${ending}`);
}

/** Whether a name is one that `temporaryBeside` makes. */
export function isTemporaryName(name: string): boolean {
  return /^\.[\da-f]{24}\.part$/.test(name);
}

/** Makes an empty file for its owner only: what others, such as SQLite, make themselves everybody may read. */
export async function createEmptyFile(path: string): Promise<void> {
  await (await open(path, 'wx', ownerOnly)).close();
}

/**
 * Writes a file whole or not at all: a temporary file in the same folder, fsync, rename, fsync of the folder.
 * Whatever goes wrong, the name stands for the whole of either the earlier file or the new one, and nothing else is left.
 * @param temporary for whoever notes the temporary file's place before it is made
 * @throws AppError `disk-full`, `file-not-writable`, `file-name-reserved`
 */
export async function writeAtomically(
  path: string,
  content: Uint8Array | string | ((file: FileHandle) => Promise<void>),
  mode: number = everyoneReads,
  temporary: string = temporaryBeside(path),
): Promise<void> {
  refuseReservedNames(path);
  try {
    await writeAndSync(temporary, content, mode);
    await moveFile(temporary, path);
    await syncFolder(dirname(path));
  } catch (thrown) {
    await removeFile(temporary).catch(() => undefined);
    throw writeError(thrown, path);
  }
}

async function writeAndSync(
  path: string,
  content: Uint8Array | string | ((file: FileHandle) => Promise<void>),
  mode: number,
): Promise<void> {
  // Readable too: some read again what they wrote before it gets its name.
  const file = await open(path, 'wx+', mode);
  try {
    await (typeof content === 'function' ? content(file) : file.writeFile(content));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What is answered where a folder knows no fsync, as on some network shares and sticks, or may be written but not read. */
const folderSyncUnknown: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES']);

/**
 * Makes a rename or a new name durable, as far as the file system can: the name is there already, so one that can't do
 * more is no failure. Windows has no such call and needs none.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && folderSyncUnknown.has(thrown.code))) throw thrown;
  }
}

/** Makes a file's content durable that was written by somebody else. @throws AppError `disk-full`, `file-not-writable` */
export async function syncFile(path: string): Promise<void> {
  try {
    const file = await retryWhileHeld(() => open(path, 'r+'));
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw writeError(thrown, path);
  }
}
