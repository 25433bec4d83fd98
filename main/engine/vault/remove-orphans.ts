import { AppError } from '../../../shared/errors.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { deleteChunks, listChunkedDocuments } from '../store/chunks.ts';
import { listDocuments } from '../store/documents.ts';
import type { Databases } from './open-databases.ts';

/**
 * Removes chunks of documents that never counted, or no longer do: a load that was interrupted has left them.
 * @throws AppError `disk-full`, `file-not-writable`, `vault-damaged`
 */
export function removeOrphans({ jury, content }: Databases): void {
  const known = new Set<DocumentId>(listDocuments(jury).map(({ documentId }) => documentId));
  for (const documentId of listChunkedDocuments(content)) if (!known.has(documentId)) deleteChunks(content, documentId);
}

/** The same where it must not fail: on a full disk the orphans do no harm, and are removed another time. */
export function removeOrphansIfPossible(databases: Databases): void {
  try {
    removeOrphans(databases);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
  }
}
