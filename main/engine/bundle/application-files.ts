import { type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../files/file-error.ts';

/** A PDF file in an application's folder, by the name under which it is packed. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
}

/** Something in an application's folder that won't be packed, and why. */
export interface LeftFile {
  readonly name: string;
  readonly kind: 'hidden' | 'other-type' | 'link' | 'no-file';
}

export interface ApplicationFiles {
  readonly found: readonly FoundFile[];
  readonly left: readonly LeftFile[];
}

/** Sorts 2 before 10, and in the same way on every machine, whatever its language. */
const naturally = new Intl.Collator('de', { numeric: true });

export function inNaturalOrder(a: string, b: string): number {
  return naturally.compare(a, b) || Number(a > b) - Number(a < b);
}

/** What systems and programs leave behind in folders: no person has put it there. */
const leftBehind =
  /^(\._.*|\.trash.*|\.~lock\..*#|\.nfs.*|\.fuse_hidden.*|\.spotlight-v100|\.(ds_store|fseventsd|temporaryitems|apple(double|db)|localized|directory|gitkeep)|thumbs\.db|desktop\.ini)$/i;

/** @throws AppError `file-unreadable`; a missing folder counts as empty */
export async function listEntries(place: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(place, { withFileTypes: true });
    return entries.filter(({ name }) => !leftBehind.test(name));
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
    throw fileError(thrown, place);
  }
}

/**
 * Everything in a folder and its subfolders. A document's name must not be a path, so a file in a subfolder is named
 * after both. Links aren't followed: they may lead out of the competition folder, or in circles.
 */
export async function listApplicationFiles(place: string, within = ''): Promise<ApplicationFiles> {
  const entries = await listEntries(place);
  const parts = await Promise.all(
    entries.map(async (entry): Promise<ApplicationFiles> => {
      const [name, path] = [`${within}${entry.name}`.normalize('NFC'), join(place, entry.name)];
      // File managers don't show these: nobody would miss such a document, or notice that it was sent.
      if (entry.name.startsWith('.')) return { found: [], left: [{ name, kind: 'hidden' }] };
      if (entry.isDirectory()) return listApplicationFiles(path, `${name} – `);
      if (entry.isFile() && /\.pdf$/i.test(name)) return { found: [{ name, path }], left: [] };
      return { found: [], left: [{ name, kind: kindOf(entry) }] };
    }),
  );
  return { found: parts.flatMap(({ found }) => found), left: parts.flatMap(({ left }) => left) };
}

function kindOf(entry: Dirent): LeftFile['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'other-type' : 'no-file';
}
