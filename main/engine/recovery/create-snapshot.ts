import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import { now } from '../clock.ts';
import { createFingerprint } from '../crypto/digest.ts';
import { isSoundKeystore } from '../crypto/keystore.ts';
import { writeError } from '../files/file-error.ts';
import { makeSubfolder } from '../files/folders.ts';
import { moveFile, removeFile } from '../files/move-and-remove.ts';
import {
  createEmptyFile,
  ownerOnly,
  syncFile,
  syncFolder,
  temporaryIn,
  writeAtomically,
} from '../files/write-atomically.ts';
import { copyDatabase } from '../store/copy-database.ts';
import { vaultPaths } from '../vault/paths.ts';
import type { OpenVault } from '../vault/vault.ts';
import { snapshotsToKeep } from './snapshot-retention.ts';
import { snapshotFiles, copyName, discardUnfinished, withUnfinished } from './snapshot-files.ts';

/**
 * Makes a copy of jury.db in the vault, encrypted in the same way and checked by reading it again; then removes older
 * copies that are no longer needed. A copy gets its name only when it is whole and on the disk. The keystore, without
 * which no copy opens, is kept beside them.
 * @param options `deleteOthers`: whether all earlier copies are removed, because they hold what may no longer be read
 * here
 * @throws AppError `vault-damaged` (jury.db itself can't be read), `vault-locked`, `disk-full`, `file-not-writable`
 */
export async function createSnapshot(
  vault: OpenVault,
  { deleteOthers = false }: { readonly deleteOthers?: boolean } = {},
): Promise<Snapshot> {
  const { copies } = vaultPaths(vault.folder);
  try {
    // Doesn't create the vault's own folder: if that has gone, a copy would be of no use.
    await makeSubfolder(copies);
    await discardUnfinished(copies);
    const name = await writeSnapshot(vault, copies);
    await saveKeystore(vault.folder);
    return await discardOlder(vault.folder, name, deleteOthers);
  } catch (thrown) {
    throw writeError(thrown, copies);
  }
}

async function writeSnapshot(vault: OpenVault, copies: string): Promise<string> {
  const partial = temporaryIn(copies);
  return withUnfinished(partial, async () => {
    await createEmptyFile(partial);
    if (!vault.jury.open) throw new AppError('vault-locked');
    const name = copyName(now());
    copyDatabase(vault.jury, partial, createFingerprint);
    await syncFile(partial);
    await moveFile(partial, join(copies, name));
    await syncFolder(copies);
    return name;
  });
}

/** Keeps one copy of the keystore, always the present one: an older one would open with a passphrase changed since. */
async function saveKeystore(folder: string): Promise<void> {
  const { keystore, keystoreCopy } = vaultPaths(folder);
  const present = await readFile(keystore);
  const kept = await readFile(keystoreCopy).catch(() => null);
  if (isSoundKeystore(present) && (kept === null || !kept.equals(present)))
    await writeAtomically(keystoreCopy, present, ownerOnly);
}

async function discardOlder(folder: string, made: string, deleteOthers: boolean): Promise<Snapshot> {
  const { copies } = vaultPaths(folder);
  const files = await snapshotFiles(folder);
  const kept = deleteOthers ? new Set([made]) : snapshotsToKeep(files, now());
  for (const { name } of files) if (name !== made && !kept.has(name)) await removeFile(join(copies, name));
  const copy = files.find(({ name }) => name === made);
  if (copy === undefined) throw new AppError('file-not-writable', { name: made });
  return copy;
}
