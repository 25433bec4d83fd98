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
  /** whether it was imported, or why not yet */
  readonly state: 'incomplete' | 'unread' | 'imported';
}

const looks = new WeakMap<ReadableDatabase, Map<string, Look>>();

/**
 * Checks a folder once more and imports the score files that are complete: a file counts as complete if it looks the
 * same in two checks, because a copy over a network grows for a while. Subfolders are ignored. An imported file is not
 * read again until it changes. One that couldn't be read, such as a file that another program holds, is tried again at
 * every check, but reported only once.
 * @returns what was imported this time, and how many files are not complete yet
 * @throws AppError `not-the-chair`, `file-not-found`, `file-unreadable`, `disk-full`, `cancelled`
 */
export async function importFolder(
  vault: OpenVault,
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly reports: ImportReport[]; readonly waiting: number }> {
  requireChair(vault);
  const known = looks.get(vault.jury) ?? new Map<string, Look>();
  looks.set(vault.jury, known);
  const ready: (readonly [path: string, look: Look])[] = [];
  let waiting = 0;
  for (const path of await scoreFilesIn(folder)) {
    const now = await lookAt(path);
    if (now === null) continue;
    const before = known.get(path);
    const isSame = before?.size === now.size && before.changedAt === now.changedAt;
    if (!isSame) {
      waiting += 1;
      known.set(path, { ...now, state: 'incomplete' });
    } else if (before.state !== 'imported') ready.push([path, before]);
  }
  return { reports: ready.length === 0 ? [] : await importReady(vault, ready, known, signal), waiting };
}

/** What was imported or can't be read is noted only afterwards: a full disk leaves all for the next check. */
async function importReady(
  vault: OpenVault,
  ready: readonly (readonly [path: string, look: Look])[],
  known: Map<string, Look>,
  signal: AbortSignal,
): Promise<ImportReport[]> {
  const paths = ready.map(([path]) => path);
  const reports = await importFiles(vault, paths, { onProgress: () => undefined, signal });
  return ready.flatMap(([path, look], index) => {
    const report = reports[index];
    if (report === undefined) return [];
    const state = report.sha256 === null ? 'unread' : 'imported';
    known.set(path, { ...look, state });
    return state === 'unread' && look.state === 'unread' ? [] : [report];
  });
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
async function lookAt(path: string): Promise<Omit<Look, 'state'> | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? { size: found.size, changedAt: found.mtimeMs } : null;
  } catch {
    return null;
  }
}
