import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../../shared/contract/recovery.ts';
import { type Instant, instantSchema } from '../../../shared/formats/values.ts';
import { now } from '../clock.ts';
import { listFolder, listIfPresent } from '../files/folders.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { stampOf, vaultPaths } from '../vault/paths.ts';
import { newestFirst } from './snapshot-retention.ts';

const pattern = /^jury-(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2}\.\d{3}Z)\.db$/;

/** The name of a copy made at that time. */
export function copyName(at: Instant): string {
  return `jury-${stampOf(at)}.db`;
}

/**
 * The copies in a vault's folder, newest first by the time in their names.
 * @param at now: a copy dated later counts as the oldest
 * @throws AppError `file-unreadable`
 */
export async function snapshotFiles(folder: string, at: Instant = now()): Promise<readonly Snapshot[]> {
  const { copies } = vaultPaths(folder);
  const found = await Promise.all((await listIfPresent(copies)).map((name) => copyFile(copies, name)));
  return newestFirst(
    found.flatMap((copy) => copy ?? []),
    at,
  );
}

async function copyFile(folder: string, name: string): Promise<Snapshot | null> {
  const [, day, hour, minute, second] = pattern.exec(name) ?? [];
  const madeAt = instantSchema.safeParse(`${day ?? ''}${hour ?? ''}:${minute ?? ''}:${second ?? ''}`);
  if (!madeAt.success) return null;
  return stat(join(folder, name)).then(
    ({ size }) => ({ name, madeAt: madeAt.data, size }),
    () => null,
  );
}

/** Unfinished copies that this process is making now. */
const underWay = new Set<string>();

/** Runs `use` while nobody takes the unfinished copy for the remains of a killed process; then removes the copy. */
export async function withUnfinished<T>(file: string, use: () => Promise<T>): Promise<T> {
  underWay.add(file);
  try {
    return await use();
  } finally {
    await removeFile(file).finally(() => underWay.delete(file));
  }
}

/**
 * Removes what a killed process left in the copies' folder: unfinished files, for the vault or for a backup, and their
 * SQLite journals. They may hold what an amendment has taken away since.
 */
export async function discardUnfinished(folder: string): Promise<void> {
  for (const name of await listFolder(folder)) {
    const [, file = ''] = /^(.*\.(?:part|backup))(?:-journal)?$/.exec(name) ?? [];
    if (file !== '' && !underWay.has(join(folder, file))) await removeFile(join(folder, name));
  }
}
