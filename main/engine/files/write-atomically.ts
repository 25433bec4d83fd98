import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeError } from './file-error.ts';
import { moveFile, removeFile, retryWhileHeld } from './move-and-remove.ts';
import { refuseReservedNames } from './reserved-names.ts';

/** Read and written by their owner only. */
export const ownerOnly = 0o600;
export const everyoneReads = 0o644;

/**
 * A new path for a temporary file in the same folder. It doesn't contain the file's own name, which may already have
 * the maximum length.
 */
export function temporaryBeside(path: string): string {
  return temporaryIn(dirname(path));
}

/** A new path for a temporary file in a folder. @param ending by which leftovers are recognised */
export function temporaryIn(folder: string, ending = '.part'): string {
  return join(folder, `.${randomBytes(12).toString('hex')}${ending}`);
}

/** Whether a name is one that `temporaryBeside` makes. */
export function isTemporaryName(name: string): boolean {
  return /^\.[\da-f]{24}\.part$/.test(name);
}

/** Makes an empty file for its owner only: files that others create, such as SQLite, are readable for everybody. */
export async function createEmptyFile(path: string): Promise<void> {
  await (await open(path, 'wx', ownerOnly)).close();
}

/**
 * Writes a file whole or not at all: a temporary file in the same folder, fsync, rename, fsync of the folder. If
 * anything fails, the name holds either the whole earlier file or the whole new one, and nothing else is left.
 * @param temporary for callers that record the temporary file's path before it is made
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
  // Readable too: some callers read again what they wrote before it gets its name.
  const file = await open(path, 'wx+', mode);
  try {
    await (typeof content === 'function' ? content(file) : file.writeFile(content));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Codes where a folder doesn't support fsync, as on some network shares and sticks, or may be written but not read. */
const folderSyncUnknown: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES']);

/**
 * Makes a rename or a new name durable, as far as the file system can. The name is already there, so a file system that
 * can't do this is no failure. Windows has no such call and needs none.
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

/** Makes the content of a file written by other code durable. @throws AppError `disk-full`, `file-not-writable` */
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
