import { setImmediate as turn } from 'node:timers/promises';
import type { RepairReport } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import { sha256 } from '../crypto/digest.ts';
import { readInto } from '../files/zip-reader.ts';
import { replaceChunk } from '../store/chunks.ts';
import { checkIntegrity, inTransaction, type WritableDatabase } from '../store/database.ts';
import { chunkBytes, chunkDigest, findDocument, type StoredDocument } from '../store/documents.ts';
import { manifestOf, newestRevision } from '../store/revisions.ts';
import { discardQuarantinedContents, recreateContent } from '../vault/recreate-content.ts';
import { findDamaged, chunkCountOf } from '../vault/document-integrity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type CheckedArchive, withArchive } from './archive.ts';
import { type IncludedDocument, includedDocuments } from './included-documents.ts';
import type { LoadOptions } from './load.ts';

export interface RepairOptions extends LoadOptions {
  /** is given the new vault as soon as its content.db had to be recreated: the old one no longer has any */
  readonly onRenewed: (vault: OpenVault) => void;
  /** is called when recreating failed: the vault no longer has a content.db, and has to be locked */
  readonly onLost: () => void;
}

/**
 * Reads damaged or missing documents again from a bundle of the same competition: any revision that has them with the
 * digests known to this vault. Nothing in jury.db changes, and undamaged documents stay as they are.
 * @returns what is still damaged, because this bundle doesn't have it
 * @throws AppError `bundle-office-key-changed`, `bundle-other-competition`, `document-damaged` (in the bundle too),
 * `cancelled`, `disk-full`, `file-not-writable`, and as `withArchive`
 */
export function repairDocuments(vault: OpenVault, bundlePath: string, options: RepairOptions): Promise<RepairReport> {
  return withArchive(bundlePath, async (archive) => {
    refuseOther(vault, archive);
    const intact = await withIntactContent(vault, options);
    const damaged = await findDamaged(intact, { ...options, onProgress: () => undefined });
    const included = new Map(includedDocuments(archive, []).map((document) => [document.stored.documentId, document]));
    const remaining = [];
    for (const [done, document] of damaged.entries()) {
      options.onProgress({ done, total: damaged.length, name: document.name });
      const stored = findDocument(intact.jury, document.documentId);
      const source = included.get(document.documentId);
      if (stored === null || source?.stored.sha256 !== stored.storedSha256 || source.entry.size !== stored.storedSize)
        remaining.push(document);
      else await readAgain(intact, archive, source, stored, document.name, options.signal);
    }
    options.onProgress({ done: damaged.length, total: damaged.length, name: '' });
    if (remaining.length === 0) await discardQuarantinedContents(intact.folder);
    return { repaired: damaged.length - remaining.length, damaged: remaining };
  });
}

function refuseOther({ jury }: OpenVault, { header, officeKeyThumbprint }: CheckedArchive): void {
  const newest = newestRevision(jury);
  if (newest === null) throw new AppError('vault-wrong-role');
  // First, because another competition may well have another office.
  if (header.bundleId !== newest.bundleId) throw new AppError('bundle-other-competition');
  if (officeKeyThumbprint !== manifestOf(jury).officeKeyThumbprint)
    throw new AppError('bundle-office-key-changed', { found: officeKeyThumbprint });
}

/** Parts can only be replaced in a content.db whose structure is intact. */
async function withIntactContent(vault: OpenVault, { onRenewed, onLost, signal }: RepairOptions): Promise<OpenVault> {
  if (isIntact(vault.content)) return vault;
  try {
    const renewed = await recreateContent(vault, signal);
    onRenewed(renewed);
    return renewed;
  } catch (thrown) {
    onLost();
    throw thrown;
  }
}

function isIntact(content: WritableDatabase): boolean {
  try {
    checkIntegrity(content);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault-damaged') return false;
    throw thrown;
  }
}

/** Each part is checked against the digest in jury.db before it is stored. */
async function readAgain(
  { jury, content }: OpenVault,
  { file }: CheckedArchive,
  { entry }: IncludedDocument,
  stored: StoredDocument,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const { documentId, storedSize } = stored;
  for (let position = 0; position < chunkCountOf(stored); position += 1) {
    await turn();
    const offset = position * chunkBytes;
    const bytes = Buffer.alloc(Math.min(chunkBytes, storedSize - offset));
    await readInto(file, entry.dataOffset + offset, bytes);
    if (signal.aborted) throw new AppError('cancelled');
    if (sha256(bytes) !== chunkDigest(jury, documentId, position))
      throw new AppError('document-damaged', { documentId, name });
    inTransaction(content, () => replaceChunk(content, documentId, position, bytes));
  }
}
