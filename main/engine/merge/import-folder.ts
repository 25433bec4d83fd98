import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport } from '../../../shared/contract/merge.ts';
import { isNamedAs } from '../../../shared/file-types.ts';
import { fileError } from '../files/file-error.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { importFiles } from './import-files.ts';

/** How a file looked at the last check: one that is still growing isn't read yet. */
interface Look {
  readonly size: number;
  readonly changedAt: number;
  readonly isTaken: boolean;
}

const looks = new WeakMap<ReadableDatabase, Map<string, Look>>();

/**
 * Checks a folder once more and imports the score files that are complete: a file counts as complete if it looks the
 * same in two checks, because a copy over a network grows for a while. Subfolders are ignored. An imported file is not
 * read again until it changes.
 * @returns what was imported this time, and how many files are not complete yet
 * @throws AppError `not-the-chair`, `file-not-found`, `file-unreadable`, `disk-full`
 */
export async function importFolder(
  vault: OpenVault,
  folder: string,
): Promise<{ readonly reports: ImportReport[]; readonly waiting: number }> {
  requireChair(vault);
  const known = looks.get(vault.jury) ?? new Map<string, Look>();
  looks.set(vault.jury, known);
  const ready: string[] = [];
  let waiting = 0;
  for (const path of await scoreFilesIn(folder)) {
    const now = await lookAt(path);
    if (now === null) continue;
    const before = known.get(path);
    const isSame = before?.size === now.size && before.changedAt === now.changedAt;
    if (isSame && before.isTaken) continue;
    if (isSame) ready.push(path);
    else waiting += 1;
    known.set(path, { ...now, isTaken: isSame });
  }
  const quietly = { onProgress: () => undefined, signal: new AbortController().signal };
  return { reports: ready.length === 0 ? [] : await importFiles(vault, ready, quietly), waiting };
}

async function scoreFilesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => isNamedAs(name, 'scores')).map((name) => join(folder, name));
  } catch (thrown) {
    throw fileError(thrown, folder);
  }
}

/** Null for what has gone meanwhile, or is no file. */
async function lookAt(path: string): Promise<Omit<Look, 'isTaken'> | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { size: found.size, changedAt: found.mtimeMs } : null;
  } catch {
    return null;
  }
}
