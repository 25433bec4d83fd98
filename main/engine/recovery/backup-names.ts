import { type DocumentId, documentIdSchema } from '../../../shared/ids.ts';

/** Names of a backup's entries in their order; the documents follow. */
export const backupEntries = {
  mimetype: 'mimetype',
  facts: 'backup.json',
  keystore: 'keystore.json',
  jury: 'jury.db',
} as const;

export function documentEntry(documentId: DocumentId): string {
  return `documents/${documentId}.bin`;
}

/** The document whose bytes an entry holds; null for any other entry's name. */
export function documentOfEntry(name: string): DocumentId | null {
  const [, id] = /^documents\/([^/]+)\.bin$/.exec(name) ?? [];
  return documentIdSchema.safeParse(id).data ?? null;
}
