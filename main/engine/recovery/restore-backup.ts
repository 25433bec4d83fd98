import { open } from 'node:fs/promises';
import type { VaultId } from '../../../shared/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { openKeystore } from '../crypto/keystore.ts';
import { sha256 } from '../crypto/digest.ts';
import { writeError } from '../files/file-error.ts';
import { syncFile } from '../files/write-atomically.ts';
import type { ZipEntry } from '../files/zip-headers.ts';
import { insertChunk } from '../store/chunks.ts';
import { checkIntegrity, inTransaction } from '../store/database.ts';
import { chunkBytes, chunkDigest, findDocument } from '../store/documents.ts';
import { createVaultFiles } from '../vault/create-vault.ts';
import { identityOf } from '../vault/identity.ts';
import { buildVaultFolder } from '../vault/build-vault-folder.ts';
import { createDatabases } from '../vault/open-databases.ts';
import { exists, vaultPaths } from '../vault/paths.ts';
import { lockVault, type OpenVault } from '../vault/vault.ts';
import type { FollowedWork } from '../vault/document-integrity.ts';
import { documentOfEntry } from './backup-names.ts';
import { damagedBackup, type OpenBackup, partsOfEntry, withBackup } from './read-backup.ts';

export interface RestoreOptions extends FollowedWork {
  readonly passphrase: string;
  /** where the vault goes; nothing may be there */
  readonly folderOf: (vaultId: VaultId) => string;
}

/**
 * Makes a vault from a backup, whole or not at all: it is built under another name, every document is checked against
 * what jury.db says of it, and it is renamed when everything is on the disk. Memory use doesn't grow with the backup's
 * size.
 * @returns the vault's folder; the vault is locked
 * @throws AppError `vault-exists`, `passphrase-wrong`, `backup-damaged`, `backup-version-unknown`, `vault-newer`,
 * `cancelled`, `disk-full`, `file-not-writable`, `file-not-found`, `file-unreadable`
 */
export function restoreBackup(path: string, options: RestoreOptions): Promise<string> {
  return withBackup(path, async (backup) => {
    const folder = options.folderOf(backup.facts.vaultId);
    if (await exists(folder)) throw new AppError('vault-exists');
    const databaseKey = await keyOf(backup, options.passphrase);
    try {
      await buildVaultFolder(folder, (partial) => build(partial, databaseKey, backup, options));
      return folder;
    } finally {
      databaseKey.fill(0);
    }
  });
}

async function keyOf({ keystore }: OpenBackup, passphrase: string): Promise<Uint8Array> {
  try {
    const key = await openKeystore(keystore, passphrase);
    if (key === null) throw new AppError('passphrase-wrong');
    return key;
  } catch (thrown) {
    throw asBackup(thrown);
  }
}

async function build(
  partial: string,
  databaseKey: Uint8Array,
  backup: OpenBackup,
  options: RestoreOptions,
): Promise<void> {
  await createVaultFiles(partial, Buffer.from(backup.keystore).toString('utf8'));
  await writeJury(vaultPaths(partial).jury, backup, options.signal);
  try {
    const vault: OpenVault = { folder: partial, ...(await createDatabases(partial, databaseKey)) };
    try {
      checkIntegrity(vault.jury);
      if (identityOf(vault).vaultId !== backup.facts.vaultId) throw damagedBackup('vaultId');
      await loadDocuments(vault, backup, options);
    } finally {
      lockVault(vault);
    }
  } catch (thrown) {
    throw asBackup(thrown);
  }
  await syncFile(vaultPaths(partial).content);
}

async function writeJury(jury: string, { file, jury: entry }: OpenBackup, signal: AbortSignal): Promise<void> {
  const target = await open(jury, 'r+');
  try {
    for await (const part of partsOfEntry(file, entry)) {
      if (signal.aborted) throw new AppError('cancelled');
      await target.writeFile(part);
    }
    await target.sync();
  } catch (thrown) {
    throw writeError(thrown, jury);
  } finally {
    await target.close();
  }
}

async function loadDocuments(
  vault: OpenVault,
  backup: OpenBackup,
  { onProgress, signal }: FollowedWork,
): Promise<void> {
  for (const [done, entry] of backup.documents.entries()) {
    onProgress({ done, total: backup.documents.length, name: '' });
    await loadDocument(vault, backup, entry, signal);
  }
  onProgress({ done: backup.documents.length, total: backup.documents.length, name: '' });
}

async function loadDocument(
  { jury, content }: OpenVault,
  { file }: OpenBackup,
  entry: ZipEntry,
  signal: AbortSignal,
): Promise<void> {
  const documentId = documentOfEntry(entry.name);
  if (documentId === null || findDocument(jury, documentId)?.storedSize !== entry.size) throw damagedBackup(entry.name);
  let position = 0;
  for await (const part of partsOfEntry(file, entry)) {
    if (signal.aborted) throw new AppError('cancelled');
    const at = position;
    if (part.length > chunkBytes || sha256(part) !== chunkDigest(jury, documentId, at)) throw damagedBackup(entry.name);
    inTransaction(content, () => insertChunk(content, documentId, at, part));
    position += 1;
  }
}

/** Here it is the backup that is damaged, not a vault. */
function asBackup(thrown: unknown): unknown {
  return thrown instanceof AppError && thrown.code === 'vault-damaged'
    ? damagedBackup(String(thrown.details['problem'] ?? thrown.details['file'] ?? ''), thrown)
    : thrown;
}
