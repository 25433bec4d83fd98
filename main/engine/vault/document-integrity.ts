import { setImmediate as turn } from 'node:timers/promises';
import type { DamagedDocument } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { sha256 } from '../crypto/digest.ts';
import { readChunk } from '../store/chunks.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { chunkBytes, chunkDigest, findDocument, listDocuments, type StoredDocument } from '../store/documents.ts';
import { manifestOf, newestRevision } from '../store/revisions.ts';
import type { OpenVault } from './vault.ts';

export interface FollowedWork {
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/** How many chunks are checked before the engine attends to other requests. */
const chunksInATurn = 16;

/** How many chunks a stored document has. */
export function chunkCountOf({ storedSize }: StoredDocument): number {
  return Math.ceil(storedSize / chunkBytes);
}

/** One chunk of a document as it came; null where it is missing, unreadable or altered. */
export function findVerifiedChunk(
  { jury, content }: Pick<OpenVault, 'jury'> & { readonly content: ReadableDatabase },
  documentId: DocumentId,
  position: number,
): Uint8Array | null {
  try {
    const bytes = readChunk(content, documentId, position);
    return bytes !== null && sha256(bytes) === chunkDigest(jury, documentId, position) ? bytes : null;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault-damaged') return null;
    throw thrown;
  }
}

/**
 * Whether every chunk of a document is there as it came.
 * @throws AppError `cancelled`
 */
async function isComplete(vault: OpenVault, document: StoredDocument, signal: AbortSignal): Promise<boolean> {
  for (let position = 0; position < chunkCountOf(document); position += 1) {
    if (position % chunksInATurn === 0) await turn();
    if (signal.aborted) throw new AppError('cancelled');
    if (findVerifiedChunk(vault, document.documentId, position) === null) return false;
  }
  return true;
}

/**
 * Reads every document of the vault and names those that are missing or not as they came.
 * @throws AppError `cancelled`
 */
export async function findDamaged(
  vault: OpenVault,
  { onProgress, signal }: FollowedWork,
): Promise<readonly DamagedDocument[]> {
  const named = namedDocuments(vault.jury);
  const damaged: DamagedDocument[] = [];
  for (const [done, document] of named.entries()) {
    onProgress({ done, total: named.length, name: document.name });
    const stored = findDocument(vault.jury, document.documentId);
    if (stored === null || !(await isComplete(vault, stored, signal))) damaged.push(document);
  }
  onProgress({ done: named.length, total: named.length, name: '' });
  return damaged;
}

/** The documents that this vault should hold, by name; none in an office's vault. */
export function namedDocuments(jury: ReadableDatabase): readonly DamagedDocument[] {
  if (newestRevision(jury) === null) return [];
  const stored = new Set(listDocuments(jury).map(({ documentId }) => documentId));
  return manifestOf(jury).documents.flatMap(({ documentId, applicationId, name }) =>
    stored.has(documentId) ? [{ documentId, applicationId, name }] : [],
  );
}
