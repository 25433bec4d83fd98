import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeletionReport } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { listBackups } from '../store/backups.ts';
import { countDocuments } from '../store/documents.ts';
import { listHandedIn } from '../store/handed-in.ts';
import { destroyVault } from '../vault/destroy-vault.ts';
import { sessionOf } from '../vault/identity.ts';
import { deletingFolder } from '../vault/paths.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import { writeError } from '../files/file-error.ts';
import { moveFile } from '../files/move-and-remove.ts';
import { syncFolder } from '../files/write-atomically.ts';
import { snapshotFiles } from './snapshot-files.ts';

/**
 * Deletes an open vault for good. First its folder is renamed, so that nobody can open it any more; then its keys are
 * overwritten and removed, which makes any remaining traces unreadable; then the rest is removed. What a killed process
 * leaves is deleted when the vaults are listed next.
 * @param typedTitle the competition's title, in one of its languages, as the person typed it
 * @throws AppError `vault-title-wrong` (nothing was touched), `vault-not-deleted` (it is locked, and whole),
 * `file-not-writable` (it can't be opened any more; the rest is removed when the vaults are listed next)
 */
export async function deleteVault(vault: OpenVault, typedTitle: string): Promise<DeletionReport> {
  refuseWrongTitle(vault, typedTitle);
  const report = await reportOf(vault);
  const aside = deletingFolder(vault.folder);
  lockVault(vault);
  try {
    await moveFile(vault.folder, aside);
    await syncFolder(dirname(aside));
  } catch (thrown) {
    const failure = writeError(thrown, vault.folder);
    throw failure instanceof AppError ? new AppError('vault-not-deleted', failure.details, { cause: thrown }) : failure;
  }
  await destroyVault(aside);
  return { ...report, deletedAt: now() };
}

/** @throws AppError `vault-title-wrong` */
export function refuseWrongTitle(vault: OpenVault, typedTitle: string): void {
  const { title } = sessionOf(vault);
  if (![title.de, title.en].map(plain).includes(plain(typedTitle))) throw new AppError('vault-title-wrong');
}

/** Differences in white space are no reason to refuse. */
function plain(title: string): string {
  return title.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

async function reportOf(vault: OpenVault): Promise<Omit<DeletionReport, 'deletedAt'>> {
  const { title, personName, personId } = sessionOf(vault);
  return {
    title,
    personName,
    personId,
    documents: countDocuments(vault.jury),
    copies: (await snapshotFiles(vault.folder)).length,
    size: await sizeOf(vault.folder),
    handedIn: listHandedIn(vault.jury).map(({ name }) => name),
    backups: listBackups(vault.jury).map(({ name }) => name),
  };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
