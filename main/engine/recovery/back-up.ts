import { createReadStream } from 'node:fs';
import { type FileHandle, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BackupMade, BackupReport, DamagedDocument } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Backup } from '../../../shared/formats/backup.ts';
import { now } from '../clock.ts';
import { createFingerprint } from '../crypto/digest.ts';
import { writeError } from '../files/file-error.ts';
import { readLimited } from '../files/read-limited.ts';
import { makeSubfolder } from '../files/folders.ts';
import { createEmptyFile, ownerOnly, temporaryIn } from '../files/write-atomically.ts';
import { ZipWriter } from '../files/zip-writer.ts';
import { insertBackup } from '../store/backups.ts';
import { copyDatabase } from '../store/copy-database.ts';
import { findDocument, type StoredDocument } from '../store/documents.ts';
import { identityOf } from '../vault/identity.ts';
import { vaultPaths } from '../vault/paths.ts';
import {
  findDamaged,
  type FollowedWork,
  namedDocuments,
  chunkCountOf,
  findVerifiedChunk,
} from '../vault/document-integrity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { writeJournaled } from '../vault/write-journaled.ts';
import { backupMimetype } from '../files/file-kind.ts';
import { backupEntries, documentEntry } from './backup-names.ts';
import { discardUnfinished, withUnfinished } from './snapshot-files.ts';
import { verifyBackup } from './read-backup.ts';

/** Differs from the ending of the vault's own copies, which may be made at the same time. */
const unfinished = '.backup';

export interface BackUpOptions extends FollowedWork {
  readonly out: string;
}

/**
 * Writes the whole vault into one file that is protected in the same way: it opens with the vault's present passphrase.
 * It holds the state of one moment although work goes on, is read again before it gets its name, and is written whole
 * or not at all. Damaged documents are left out and named; they can be loaded again from the bundle.
 * @throws AppError `cancelled`, `disk-full`, `file-not-writable`, `backup-damaged` when it can't be read again
 */
export async function backUp(vault: OpenVault, options: BackUpOptions): Promise<BackupReport> {
  const leftOut = await findDamaged(vault, { ...options, onProgress: () => undefined });
  const documents = wholeOnes(vault, leftOut);
  const facts: Backup = {
    format: 'jurymappe-backup',
    version: 1,
    vaultId: identityOf(vault).vaultId,
    madeAt: now(),
    documents: documents.length,
  };
  let size = 0;
  const madeOf = (): BackupMade => ({
    madeAt: facts.madeAt,
    name: basename(options.out),
    size,
    documents: documents.length,
  });
  // Recorded only after the copy was made, so not in the copy: if it is restored on another device, this file isn't
  // there.
  await withSnapshot(vault, (jury) =>
    writeJournaled(vault, {
      path: options.out,
      mode: ownerOnly,
      write: async (file) => {
        await writeBackup(file, { vault, facts, jury, documents, options });
        size = (await file.stat()).size;
      },
      reached: () => insertBackup(vault.jury, madeOf()),
    }),
  );
  return { made: madeOf(), leftOut: [...leftOut] };
}

interface NamedDocument extends StoredDocument {
  readonly name: string;
}

function wholeOnes({ jury }: OpenVault, leftOut: readonly DamagedDocument[]): readonly NamedDocument[] {
  const without = new Set(leftOut.map(({ documentId }) => documentId));
  return namedDocuments(jury).flatMap(({ documentId, name }) => {
    const stored = without.has(documentId) ? null : findDocument(jury, documentId);
    return stored === null ? [] : [{ ...stored, name }];
  });
}

/** A copy of the present jury.db, which exists only while `use` runs. */
async function withSnapshot(vault: OpenVault, use: (file: string) => Promise<void>): Promise<void> {
  const { copies } = vaultPaths(vault.folder);
  const copy = temporaryIn(copies, unfinished);
  try {
    await makeSubfolder(copies);
    await discardUnfinished(copies);
    await withUnfinished(copy, async () => {
      await createEmptyFile(copy);
      if (!vault.jury.open) throw new AppError('cancelled');
      copyDatabase(vault.jury, copy, createFingerprint);
      await use(copy);
    });
  } catch (thrown) {
    throw writeError(thrown, copies);
  }
}

interface Writing {
  readonly vault: OpenVault;
  readonly facts: Backup;
  readonly jury: string;
  readonly documents: readonly NamedDocument[];
  readonly options: BackUpOptions;
}

async function writeBackup(
  file: FileHandle,
  { vault, facts, jury, documents, options: { onProgress, signal } }: Writing,
): Promise<void> {
  const zip = new ZipWriter(file);
  await zip.add(backupEntries.mimetype, backupMimetype.length, Buffer.from(backupMimetype));
  const text = Buffer.from(`${JSON.stringify(facts, null, 2)}\n`);
  await zip.add(backupEntries.facts, text.length, text);
  const keystore = await readLimited(vaultPaths(vault.folder).keystore, 'keystoreBytes');
  await zip.add(backupEntries.keystore, keystore.length, keystore);
  await zip.add(backupEntries.jury, (await stat(jury)).size, createReadStream(jury));
  for (const [done, document] of documents.entries()) {
    onProgress({ done, total: documents.length, name: document.name });
    await zip.add(documentEntry(document.documentId), document.storedSize, storedParts(vault, document, signal));
  }
  await zip.finish();
  await file.sync();
  await verifyBackup(file, signal);
  onProgress({ done: documents.length, total: documents.length, name: '' });
}

/** Asynchronous, so that the engine can answer other requests between two parts. */
async function* storedParts(
  vault: OpenVault,
  document: NamedDocument,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < chunkCountOf(document); position += 1) {
    if (signal.aborted) throw new AppError('cancelled');
    const bytes = await Promise.resolve(findVerifiedChunk(vault, document.documentId, position));
    if (bytes === null)
      throw new AppError('document-damaged', { documentId: document.documentId, name: document.name });
    yield bytes;
  }
}
