import { basename, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { listFolder } from '../files/folders.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { insertChunk } from '../store/chunks.ts';
import { inTransaction, type WritableDatabase } from '../store/database.ts';
import { listDocuments } from '../store/documents.ts';
import { migrate } from '../store/migrate.ts';
import { contentMigrations } from '../store/migrations/content.ts';
import { openPlain } from '../store/open-database.ts';
import { AppError } from '../../../shared/errors.ts';
import { quarantineSuffix, vaultPaths } from './paths.ts';
import { renewContent } from './renew-content.ts';
import type { OpenVault } from './vault.ts';
import { chunkCountOf, findVerifiedChunk } from './document-integrity.ts';

/**
 * Sets aside a content.db whose structure is damaged, and starts a new one with every part that can still be read as it
 * came, or with those that were read before it was cancelled.
 * @returns the vault with its new content.db; the one passed in no longer has any
 * @throws AppError `disk-full`, `file-not-writable`; then the vault has no content.db at all, and the next unlocking
 * starts one
 */
export async function recreateContent(vault: OpenVault, signal: AbortSignal): Promise<OpenVault> {
  vault.content.close();
  await renewContent(vault.folder);
  const content = openPlain(vaultPaths(vault.folder).content);
  try {
    return await filledFromAside(vault, content, signal);
  } catch (thrown) {
    content.close();
    throw thrown;
  }
}

async function filledFromAside(vault: OpenVault, content: WritableDatabase, signal: AbortSignal): Promise<OpenVault> {
  migrate(content, contentMigrations);
  const aside = await openNewestQuarantined(vault.folder);
  if (aside !== null) {
    try {
      await salvage(vault, aside, content, signal);
    } finally {
      aside.close();
    }
  }
  return { ...vault, content };
}

/** The content.db that was set aside last; null where there is none that can be opened. */
async function openNewestQuarantined(folder: string): Promise<WritableDatabase | null> {
  const newest = (await quarantinedContents(folder))
    .filter((name) => name.endsWith('Z'))
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  try {
    return openPlain(join(folder, newest));
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

async function salvage(
  { jury }: OpenVault,
  aside: WritableDatabase,
  content: WritableDatabase,
  signal: AbortSignal,
): Promise<void> {
  for (const document of listDocuments(jury)) {
    for (let position = 0; position < chunkCountOf(document); position += 1) {
      await turn();
      if (signal.aborted) return;
      const bytes = findVerifiedChunk({ jury, content: aside }, document.documentId, position);
      if (bytes !== null) inTransaction(content, () => insertChunk(content, document.documentId, position, bytes));
    }
  }
}

/** Removes every content.db that was set aside: once all documents are whole again, nothing in it is needed. */
export async function discardQuarantinedContents(folder: string): Promise<void> {
  for (const name of await quarantinedContents(folder)) await removeFile(join(folder, name));
}

async function quarantinedContents(folder: string): Promise<string[]> {
  const beginning = `${basename(vaultPaths(folder).content)}${quarantineSuffix}`;
  return (await listFolder(folder)).filter((name) => name.startsWith(beginning));
}
