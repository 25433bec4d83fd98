import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors.ts';
import { fileError } from '../files/file-error.ts';
import { mostBytes, mostFiles, type PackedFile } from './package-members.ts';

/** The mask for a file's type in a Unix mode, which is the upper half of a member's attributes. */
const kindOfFile = 0o17_0000;
const regularFile = 0o10_0000;

/**
 * Opens a ZIP while `use` runs. Any program may have written it: over the years a package may be unpacked and packed
 * again. What counts in it is signed, so it needn't have only one reading, as a bundle's ZIP profile demands.
 * @throws AppError `file-not-found`, `file-unreadable`, `bundle-structure` with the `problem` for what is no ZIP
 */
export async function withPackageZip<T>(path: string, use: (files: readonly PackedFile[]) => Promise<T>): Promise<T> {
  // Names aren't validated here: an unexpected one should fail alone, not the whole package.
  const zip = await asZip(path, () => openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false }));
  try {
    return await use(await asZip(path, () => filesOf(zip)));
  } finally {
    zip.close();
  }
}

async function filesOf(zip: ZipFile): Promise<readonly PackedFile[]> {
  if (zip.entryCount > mostFiles) throw new Error('too many files');
  const files: PackedFile[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    if (files.length >= mostFiles || bytes > mostBytes) throw new Error('too many files');
    const name = entry.fileNameRaw.toString();
    const read = isPlain(entry) && !name.endsWith('/') ? () => contentOf(zip, entry) : null;
    files.push({ name, size: entry.uncompressedSize, read });
  }
  return files;
}

function isPlain(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & kindOfFile;
  return (kind === 0 || kind === regularFile) && entry.canDecodeFileData();
}

/** The ZIP reader fails as soon as there are more bytes than the directory says. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const bytes = await buffer(await zip.openReadStreamPromise(entry));
  if (crc32(bytes) !== entry.crc32) throw new Error('checksum');
  return bytes;
}

/** The system's errors are reported as such; any other is a fault of the ZIP. */
async function asZip<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    const told = fileError(thrown, path);
    if (told instanceof AppError) throw told;
    throw new AppError('bundle-structure', { problem: thrown instanceof Error ? thrown.message : 'no ZIP' });
  }
}
