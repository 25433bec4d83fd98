import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { sha256 } from '../../main/engine/crypto/digest.ts';
import { readDocumentRange } from '../../main/engine/jury/serve-document.ts';
import { listChunkedDocuments } from '../../main/engine/store/chunks.ts';
import { checkIntegrity } from '../../main/engine/store/database.ts';
import { listDocuments } from '../../main/engine/store/documents.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import type { OpenVault } from '../../main/engine/vault/vault.ts';

/** Checks both databases, and each document of the vault's newest revision down to its plaintext. */
export function expectWhole(vault: OpenVault): void {
  checkIntegrity(vault.jury);
  checkIntegrity(vault.content);
  for (const { documentId, size, sha256: digest } of manifestOf(vault.jury).documents) {
    expect(sha256(readDocumentRange(vault, documentId, 0, size)), documentId).toBe(digest);
  }
}

/** Checks that the vault holds the newest revision's documents and no part of any other. */
export function expectNothingMore({ jury, content }: OpenVault): void {
  const readable = manifestOf(jury)
    .documents.map(({ documentId }) => documentId)
    .sort();
  expect(
    listDocuments(jury)
      .map(({ documentId }) => documentId)
      .sort(),
  ).toStrictEqual(readable);
  expect([...listChunkedDocuments(content)].sort()).toStrictEqual(readable);
}

/** Checks that a locked vault's folder holds its three files and nothing else, hidden or not. */
export function expectTidy(folder: string): void {
  expect(readdirSync(folder).sort()).toStrictEqual(['content.db', 'jury.db', 'keystore.json']);
}
