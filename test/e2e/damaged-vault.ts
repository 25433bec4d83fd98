import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listChunkedDocuments, readChunk } from '../../main/engine/store/chunks.ts';
import { openPlain } from '../../main/engine/store/open-database.ts';

/** A file of the one vault in the app's data, or the vault's folder. */
export function vaultPath(dataFolder: string, name = ''): string {
  const vaults = join(dataFolder, 'jurymappe', 'vaults');
  const [vault = ''] = readdirSync(vaults);
  return join(vaults, vault, name);
}

/** Overwrites some bytes in the middle of a file, as a failing disk does. */
export function damage(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, offset, offset + 32);
  writeFileSync(file, bytes);
}

/** The offset of a document's bytes in content.db. */
export function offsetOfDocument(contentFile: string): number {
  const content = openPlain(contentFile);
  const [documentId] = listChunkedDocuments(content);
  const bytes = documentId === undefined ? null : readChunk(content, documentId, 0);
  content.close();
  return readFileSync(contentFile).indexOf(bytes?.subarray(0, 64) ?? '');
}

/** Offset in content.db of the index of document parts: the root of its only index is the third page. */
export const offsetOfIndex = 2 * 65_536 + 2;

/** Sets the format version of content.db, as a newer version of the app would, and back. */
export function setContentVersion(contentFile: string, version: number): void {
  const content = openPlain(contentFile);
  content.pragma(`user_version = ${version}`);
  content.close();
}
