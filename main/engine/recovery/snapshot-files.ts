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
 * The copies in a vault's folder, the newest first, as their names tell.
 * @param at now: what is dated later counts as the oldest
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

/** Removes what a killed process left in the copies' folder: files that were never finished, by their ending, and SQLite's journals of them. */
export async function discardUnfinished(folder: string, ending: string): Promise<void> {
  const isUnfinished = (name: string): boolean => name.endsWith(ending) || name.endsWith(`${ending}-journal`);
  for (const name of await listFolder(folder)) if (isUnfinished(name)) await removeFile(join(folder, name));
}
