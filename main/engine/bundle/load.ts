import { AppError } from '../../../shared/errors.ts';
import type { DocumentId, Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { insertChunk } from '../store/chunks.ts';
import { inTransaction, type WritableDatabase } from '../store/database.ts';
import { chunkBytes, findDocument, insertDocument, type StoredDocument } from '../store/documents.ts';
import { insertRevision } from '../store/revisions.ts';
import { recordLoadedRevision } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type DocumentThreads, withThreads } from './document-threads.ts';
import { checkOf, damaged, type IncludedDocument, includedDocuments } from './included-documents.ts';
import type { VerifiedBundle } from './open.ts';
import { readInto } from '../files/zip-reader.ts';

export interface LoadOptions {
  /** after each document: how many of how many, and its name */
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/** A document whose parts are in content.db, but which doesn't count until the revision is recorded. */
export interface LoadedDocument extends StoredDocument {
  readonly chunks: readonly Sha256[];
}

/** Bytes stored in one transaction: a whole number of parts, and few enough to be held in memory. */
const stepBytes = 4 * chunkBytes;

/**
 * Checks every document of the bundle and stores the readable ones: stored digest, tag, plaintext digest. Other threads
 * check while this one stores; a document is loaded when both have finished.
 * @returns the new documents for `recordRevision`, before which none of them counts
 * @throws AppError `document-damaged`, `document-missing` (neither in the ZIP nor here), `bundle-mismatch` (a known
 * document with other bytes), `cancelled`, `disk-full`
 */
export async function loadDocuments(
  vault: OpenVault,
  bundle: VerifiedBundle,
  options: LoadOptions,
): Promise<readonly LoadedDocument[]> {
  refuseOtherBytes(vault, bundle);
  refuseMissing(vault, bundle);
  const included = includedDocuments(bundle, bundle.manifest.documents);
  const loaded = await withThreads(options.signal, (threads) =>
    loadIncluded(vault, bundle, included, { ...options, threads }),
  );
  options.onProgress({ done: included.length, total: included.length, name: '' });
  return loaded;
}

async function loadIncluded(
  vault: OpenVault,
  bundle: VerifiedBundle,
  included: readonly IncludedDocument[],
  { threads, onProgress, signal }: LoadOptions & { readonly threads: DocumentThreads },
): Promise<readonly LoadedDocument[]> {
  // One buffer for all documents: new ones would pile up until the garbage is collected.
  const buffer = Buffer.allocUnsafe(stepBytes);
  const answers = included.map((document) => threads.run('check', checkOf(bundle, document)));
  // Once another document has failed, nobody waits for the other answers: their failures must not count as unhandled.
  for (const answer of answers) answer.catch(() => undefined);
  const loaded: LoadedDocument[] = [];
  for (const [index, item] of included.entries()) {
    onProgress({ done: index, total: included.length, name: item.document?.name ?? '' });
    const isNew = item.document !== null && findDocument(vault.jury, item.stored.documentId) === null;
    if (isNew) await storeDocument(vault.content, bundle, item, buffer, signal);
    const chunks = await answers[index];
    if (chunks === null || chunks === undefined) throw damaged(item);
    const { documentId, sha256, size } = item.stored;
    if (isNew) loaded.push({ documentId, storedSha256: sha256, storedSize: size, chunks });
  }
  return loaded;
}

/** Makes a loaded revision count, in one transaction. */
export function recordRevision(
  { jury }: OpenVault,
  { header, headerJws, headerSha256, competitionJws, own }: VerifiedBundle,
  loaded: readonly LoadedDocument[],
): void {
  inTransaction(jury, () => {
    for (const { chunks, ...document } of loaded) insertDocument(jury, document, chunks);
    insertRevision(jury, {
      revision: header.revision,
      bundleId: header.bundleId,
      headerSha256,
      headerJws,
      competitionJws,
      manifest: own,
      loadedAt: now(),
    });
    recordLoadedRevision(jury, { revision: header.revision, headerSha256 });
  });
}

/** A document's bytes never change: other bytes get another id. */
function refuseOtherBytes({ jury }: OpenVault, { header }: VerifiedBundle): void {
  for (const { documentId, sha256, size } of header.documents) {
    const stored = findDocument(jury, documentId);
    if (stored !== null && (stored.storedSha256 !== sha256 || stored.storedSize !== size))
      throw new AppError('bundle-mismatch', { member: 'documents', documentId });
  }
}

/** A document that isn't in this ZIP must be here from an earlier revision. */
function refuseMissing({ jury }: OpenVault, { documents, manifest }: VerifiedBundle): void {
  for (const { documentId, name } of manifest.documents)
    if (!documents.has(documentId) && findDocument(jury, documentId) === null)
      throw new AppError('document-missing', { documentId, name });
}

async function storeDocument(
  content: WritableDatabase,
  { file }: VerifiedBundle,
  { stored, entry }: IncludedDocument,
  buffer: Buffer,
  signal: AbortSignal,
): Promise<void> {
  for (let offset = 0; offset < entry.size; offset += stepBytes) {
    if (signal.aborted) throw new AppError('cancelled');
    const bytes = buffer.subarray(0, Math.min(stepBytes, entry.size - offset));
    await readInto(file, entry.dataOffset + offset, bytes);
    storeStep(content, stored.documentId, offset / chunkBytes, bytes);
  }
}

function storeStep(content: WritableDatabase, documentId: DocumentId, first: number, bytes: Uint8Array): void {
  inTransaction(content, () => {
    for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
      insertChunk(content, documentId, first + offset / chunkBytes, bytes.subarray(offset, offset + chunkBytes));
    }
  });
}
