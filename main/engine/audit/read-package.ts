import { AppError } from '../../../shared/errors.ts';
import { fileError } from '../files/file-error.ts';
import { isFolder } from '../files/is-folder.ts';
import type { Findings } from './findings.ts';
import { filesOfFolder } from './package-folder.ts';
import { isPackageFolder, mostBytesOf, type PackedFile } from './package-members.ts';
import { withPackageZip } from './package-zip.ts';

/** The members of a package. Each is read only when it is asked for, and nothing is read that doesn't belong in one. */
export interface PackageReader {
  /**
   * names without folder and ending, shorter ones first, otherwise sorted by character, so that numbers are in order
   */
  readonly keysIn: (folder: string, ending: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** null where it is missing or damaged */
  readonly read: (name: string) => Promise<Buffer | null>;
}

/**
 * Opens a package while `use` runs: a ZIP, or a folder into which one was unpacked. What doesn't belong in it fails
 * check A1 and is never read.
 * @throws AppError `file-not-found`, `file-unreadable`, and `bundle-structure` for what is no ZIP or too large
 */
export async function withPackage<T>(
  path: string,
  findings: Findings,
  use: (reader: PackageReader) => Promise<T>,
): Promise<T> {
  const read = (files: readonly PackedFile[]): Promise<T> =>
    use(readerOf(path, allowedFiles(files, findings), findings));
  return (await isFolder(path)) ? read(await filesOfFolder(path)) : withPackageZip(path, read);
}

/** Functions that read files, by the files' names. */
type Members = ReadonlyMap<string, () => Promise<Buffer>>;

function allowedFiles(files: readonly PackedFile[], findings: Findings): Members {
  findings.seen('A1');
  const allowed = new Map<string, () => Promise<Buffer>>();
  for (const { name, size, read } of files.filter((file) => !isKnownFolder(file))) {
    const most = mostBytesOf(name);
    if (most !== null && size <= most && read !== null && !allowed.has(name)) allowed.set(name, read);
    else findings.fail('A1', name);
  }
  return allowed;
}

/** Some programs add entries for the folders when they pack. */
function isKnownFolder({ name, size }: PackedFile): boolean {
  return size === 0 && name.endsWith('/') && isPackageFolder(name.slice(0, -1));
}

/** Reads members that are already in memory. */
export function readerOfFiles(files: ReadonlyMap<string, Uint8Array>): PackageReader {
  return {
    ...namesOf(files),
    read: (name) => {
      const bytes = files.get(name);
      return Promise.resolve(bytes === undefined ? null : Buffer.from(bytes));
    },
  };
}

function namesOf(files: ReadonlyMap<string, unknown>): Pick<PackageReader, 'has' | 'keysIn'> {
  return {
    has: (name) => files.has(name),
    keysIn: (folder, ending) =>
      [...files.keys()]
        .filter((name) => name.startsWith(`${folder}/`) && name.endsWith(`.${ending}`))
        .map((name) => name.slice(folder.length + 1, -ending.length - 1))
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  };
}

function readerOf(path: string, files: Members, findings: Findings): PackageReader {
  return {
    ...namesOf(files),
    read: async (name) => {
      const read = files.get(name);
      if (read === undefined) return null;
      try {
        return await read();
      } catch (thrown) {
        const told = fileError(thrown, path);
        if (told instanceof AppError) throw told;
        findings.fail('A1', name);
        return null;
      }
    },
  };
}

/** Runs a step that hostile content may break anywhere: an error fails the check and doesn't stop the others. */
export async function attempt<T>(fail: () => void, step: () => Promise<T> | T): Promise<T | null> {
  try {
    return await step();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file-unreadable') throw thrown;
    fail();
    return null;
  }
}
