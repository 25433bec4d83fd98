import { constants } from 'node:fs';
import { type FileHandle, lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { fileError } from '../files/file-error.ts';
import { isPackageFolder, mostBytes, mostFiles, type PackedFile } from './package-members.ts';

/**
 * The files of an unpacked audit package, by name. Nothing outside the folder is reached: links, and whatever else is
 * no plain file, can't be read. Folders that don't belong in a package are listed but not opened.
 * @throws AppError `file-not-found`, `file-unreadable`, `bundle-structure` where there are too many files or bytes
 */
export async function filesOfFolder(path: string): Promise<readonly PackedFile[]> {
  const files: PackedFile[] = [];
  let bytes = 0;
  try {
    for await (const file of filesBelow(path, '')) {
      bytes += file.size;
      if (files.length >= mostFiles || bytes > mostBytes)
        throw new AppError('bundle-structure', { problem: 'too many files' });
      files.push(file);
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param inner the folder within the package, with a `/`; empty for the package itself */
async function* filesBelow(root: string, inner: string): AsyncGenerator<PackedFile> {
  for await (const { name } of await opendir(join(root, inner))) {
    const file = await packedFile(root, `${inner}${name}`);
    yield file;
    if (file.name.endsWith('/') && inner === '' && isPackageFolder(name)) yield* filesBelow(root, file.name);
  }
}

async function packedFile(root: string, name: string): Promise<PackedFile> {
  const path = join(root, name);
  try {
    const facts = await lstat(path);
    if (facts.isDirectory()) return { name: `${name}/`, size: 0, read: null };
    if (facts.isFile()) return { name, size: facts.size, read: () => contentOf(path, facts.size) };
  } catch {
    // A name that isn't valid Unicode can't be found under the name that was read: it belongs in no package.
  }
  return { name, size: 0, read: null };
}

/** Windows has no such links and pipes. */
const plainOnly = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The bytes of a file that must still have that size. Any failure to read it is a fault of this one file. */
async function contentOf(path: string, size: number): Promise<Buffer> {
  try {
    const file = await open(path, constants.O_RDONLY | plainOnly);
    try {
      return await exactly(file, size);
    } finally {
      await file.close();
    }
  } catch {
    throw new Error('unreadable');
  }
}

async function exactly(file: FileHandle, size: number): Promise<Buffer> {
  const facts = await file.stat();
  if (!facts.isFile() || facts.size !== size) throw new Error('changed');
  const bytes = Buffer.alloc(size);
  let read = 0;
  while (read < size) {
    const { bytesRead } = await file.read(bytes, read, size - read, read);
    if (bytesRead === 0) throw new Error('changed');
    read += bytesRead;
  }
  return bytes;
}
