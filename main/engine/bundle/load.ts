import { AppError } from '../../../shared/errors.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { DocumentId, Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { insertChunk } from '../store/chunks.ts';
import { inTransaction, type WritableDatabase } from '../store/database.ts';
import { findDocument, insertDocument, type StoredDocument } from '../store/documents.ts';
import { insertRevision } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { VerifiedBundle } from './open.ts';
import { checkStored, type ChunkSink, type IncludedDocument, readInSteps, readWhole, wholeBytes } from './read-documents.ts';

export interface LoadOptions {
  /** after each document: how many of how many, and its name */
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/** A document whose parts lie in content.db, but that doesn't count before the revision is recorded. */
export interface LoadedDocument extends StoredDocument {
  readonly chunks: readonly Sha256[];
}

/**
 * Checks every document of the bundle and stores the readable ones: stored digest, tag, plaintext digest. The next
 * document is read and checked while the last one is stored.
 * @returns the new documents, for `recordRevision`; nothing counts before
 * @throws AppError `document-damaged`, `document-missing` (carried over, but not here), `cancelled`, `disk-full`
 */
export async function loadDocuments(vault: OpenVault, bundle: VerifiedBundle, { onProgress, signal }: LoadOptions): Promise<readonly LoadedDocument[]> {
  const loaded: LoadedDocument[] = [];
  const work = workOf(vault, bundle);
  let ahead = startReading(bundle, work[0]);
  for (const [index, item] of work.entries()) {
    if (signal.aborted) throw new AppError('cancelled');
    onProgress({ done: index, total: work.length, name: item.document?.name ?? '' });
    const current = await ahead;
    ahead = startReading(bundle, work[index + 1]);
    // Whoever fails first ends the loading; the other's failure must not be left unhandled.
    ahead.catch(() => undefined);
    if (item.document === null) await checkStored(bundle, item, signal);
    else loaded.push(await store(vault.content, bundle, item, item.document, current, signal));
  }
  onProgress({ done: work.length, total: work.length, name: '' });
  return loaded;
}

/** Makes a loaded revision count, in one transaction. */
export function recordRevision({ jury }: OpenVault, { header, headerJws, headerSha256, manifest }: VerifiedBundle, loaded: readonly LoadedDocument[]): void {
  inTransaction(jury, () => {
    for (const { chunks, ...document } of loaded) insertDocument(jury, document, chunks);
    insertRevision(jury, { revision: header.revision, bundleId: header.bundleId, headerSha256, headerJws, manifest, loadedAt: now() });
  });
}

/** One document of the ZIP; `document` is null where this recipient may not read it. */
interface WorkItem extends IncludedDocument {
  readonly document: ManifestDocument | null;
}

function workOf({ jury }: OpenVault, { header, manifest, documents }: VerifiedBundle): readonly WorkItem[] {
  const readable = new Map(manifest.documents.map((document) => [document.documentId, document]));
  return header.documents.flatMap((stored): readonly WorkItem[] => {
    const entry = documents.get(stored.documentId);
    const document = readable.get(stored.documentId) ?? null;
    const held = findDocument(jury, stored.documentId);
    if (entry === undefined) {
      if (document !== null && held?.storedSha256 !== stored.sha256) throw new AppError('document-missing', { documentId: stored.documentId, name: document.name });
      return [];
    }
    // What is held already came with the same digest; its copy in this ZIP is only looked at.
    return [{ stored, entry, document: held === null ? document : null }];
  });
}

type Chunks = Parameters<ChunkSink>[0];

/** Small documents are read ahead; large ones when it is their turn. */
async function startReading(bundle: VerifiedBundle, item: WorkItem | undefined): Promise<Chunks | null> {
  if (item === undefined || item.document === null || item.entry.size > wholeBytes) return null;
  return readWhole(bundle, item, item.document);
}

async function store(content: WritableDatabase, bundle: VerifiedBundle, item: WorkItem, document: ManifestDocument, whole: Chunks | null, signal: AbortSignal): Promise<LoadedDocument> {
  const digests: Sha256[] = [];
  const sink: ChunkSink = (chunks) => {
    storeChunks(content, item.stored.documentId, chunks);
    digests.push(...chunks.map(({ sha256 }) => sha256));
  };
  if (whole === null) await readInSteps(bundle, item, document, sink, signal);
  else sink(whole);
  return { documentId: item.stored.documentId, storedSha256: item.stored.sha256, storedSize: item.stored.size, chunks: digests };
}

function storeChunks(content: WritableDatabase, documentId: DocumentId, chunks: Chunks): void {
  inTransaction(content, () => {
    for (const { position, bytes } of chunks) insertChunk(content, documentId, position, bytes);
  });
}
