import { AppError } from '../../../shared/errors.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { deleteChunks, listChunkedDocuments } from '../store/chunks.ts';
import { listDocuments } from '../store/documents.ts';
import type { Databases } from './open-databases.ts';

/**
 * Removes parts of documents that never came to count, or no longer do: left by a loading that was ended at any moment.
 * @throws AppError `disk-full`, `file-not-writable`, `vault-damaged`
 */
export function removeOrphans({ jury, content }: Databases): void {
  const known = new Set<DocumentId>(listDocuments(jury).map(({ documentId }) => documentId));
  for (const documentId of listChunkedDocuments(content)) if (!known.has(documentId)) deleteChunks(content, documentId);
}

/** The same where it must not fail: on a full disk they do no harm and are removed another time. */
export function removeOrphansIfPossible(databases: Databases): void {
  try {
    removeOrphans(databases);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
  }
}
