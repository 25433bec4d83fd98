import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDocumentId } from '../../../../main/engine/crypto/new-ids.ts';
import { declareConflict } from '../../../../main/engine/jury/declare-conflict.ts';
import { documentFacts, readDocumentRange } from '../../../../main/engine/jury/serve-document.ts';
import { chunkBytes } from '../../../../main/engine/store/documents.ts';
import type { OpenVault } from '../../../../main/engine/vault/vault.ts';
import type { ApplicationId, DocumentId } from '../../../../shared/ids.ts';
import { applications, sampleDocument, sampleManifest } from '../../../helpers/sample-manifest.ts';
import { addDocument, addRevision, quickVault } from '../../../helpers/sample-vault.ts';

const code = (expected: string): object => expect.objectContaining({ name: 'AppError', code: expected }) as object;

async function vaultWith(
  plaintext: Uint8Array,
  of: ApplicationId = applications.first,
): Promise<{ vault: OpenVault; documentId: DocumentId }> {
  const document = sampleDocument(of, plaintext);
  const manifest = sampleManifest({ documents: [document] });
  const vault = await quickVault(manifest);
  addDocument(vault, manifest, document, plaintext);
  return { vault, documentId: document.documentId };
}

describe('a document', () => {
  // sizes at which the last part is full, holds a part of the tag or nothing but the tag
  it.each([
    0,
    1,
    15,
    16,
    1000,
    chunkBytes - 17,
    chunkBytes - 16,
    chunkBytes - 1,
    chunkBytes,
    chunkBytes + 1,
    3 * chunkBytes + 5,
  ])('of %i bytes is read whole', async (size) => {
    const plaintext = randomBytes(size);
    const { vault, documentId } = await vaultWith(plaintext);
    expect(documentFacts(vault, documentId)).toMatchObject({ documentId, size, name: 'Antrag.pdf' });
    expect(Buffer.from(readDocumentRange(vault, documentId, 0, size))).toStrictEqual(plaintext);
  });

  it('is read from anywhere to anywhere', async () => {
    const plaintext = randomBytes(3 * chunkBytes + 4321);
    const { vault, documentId } = await vaultWith(plaintext);
    const anyBytes = fc.oneof(
      fc.nat(plaintext.length + 100),
      fc.nat(64),
      fc.nat(64).map((near) => 2 * chunkBytes - 32 + near),
    );
    fc.assert(
      fc.property(anyBytes, anyBytes, (offset, length) => {
        expect(
          Buffer.from(readDocumentRange(vault, documentId, offset, length)).equals(
            plaintext.subarray(offset, offset + length),
          ),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is never read whole for the sake of a part', async () => {
    const plaintext = randomBytes(5 * chunkBytes);
    const { vault, documentId } = await vaultWith(plaintext);
    vault.content.exec('DELETE FROM chunk WHERE position <> 3');
    expect(Buffer.from(readDocumentRange(vault, documentId, 3 * chunkBytes + 10, 100))).toStrictEqual(
      plaintext.subarray(3 * chunkBytes + 10, 3 * chunkBytes + 110),
    );
    expect(() => readDocumentRange(vault, documentId, 3 * chunkBytes - 1, 2)).toThrow(code('document-damaged'));
  });

  it.each([
    [-1, 5],
    [0, -5],
    [0.5, 5],
    [0, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
  ])('has no bytes from %f, %f long', async (offset, length) => {
    const { vault, documentId } = await vaultWith(randomBytes(50));
    expect(() => readDocumentRange(vault, documentId, offset, length)).toThrow(code('invalid-request'));
  });
});

describe('a document that was changed in its file', () => {
  const size = 2 * chunkBytes + 500;

  it.each<[string, string]>([
    [
      'a bit of a part',
      `UPDATE chunk SET bytes = CAST(substr(bytes, 1, 100) || x'00' || substr(bytes, 102) AS BLOB) WHERE position = 1`,
    ],
    ['a shorter part', 'UPDATE chunk SET bytes = substr(bytes, 1, length(bytes) - 1) WHERE position = 1'],
    ['a longer part', `UPDATE chunk SET bytes = CAST(bytes || x'00' AS BLOB) WHERE position = 1`],
    ['a missing part', 'DELETE FROM chunk WHERE position = 1'],
    [
      'parts in another order',
      'UPDATE chunk SET position = 10 WHERE position = 1; UPDATE chunk SET position = 1 WHERE position = 0; UPDATE chunk SET position = 0 WHERE position = 10;',
    ],
  ])('is damaged: %s', async (_name, sql) => {
    const { vault, documentId } = await vaultWith(randomBytes(size));
    vault.content.exec(sql);
    expect(() => readDocumentRange(vault, documentId, 0, size)).toThrow(code('document-damaged'));
  });

  it('is damaged: parts of another document', async () => {
    const [first, second] = [randomBytes(100), randomBytes(100)];
    const documents = [first, second].map((plaintext) => sampleDocument(applications.first, plaintext));
    const manifest = sampleManifest({ documents });
    const vault = await quickVault(manifest);
    documents.forEach((document, index) => addDocument(vault, manifest, document, [first, second][index] ?? first));
    vault.content.exec(
      `UPDATE chunk SET document_id = CASE document_id WHEN '${documents[0]?.documentId}' THEN '${documents[1]?.documentId}' ELSE '${documents[0]?.documentId}' END, position = position + 1; UPDATE chunk SET position = 0`,
    );
    for (const { documentId } of documents)
      expect(() => readDocumentRange(vault, documentId, 0, 100)).toThrow(code('document-damaged'));
  });
});

describe('a document is closed', () => {
  it('when nobody knows it', async () => {
    const { vault } = await vaultWith(randomBytes(10));
    expect(() => documentFacts(vault, newDocumentId())).toThrow(code('document-unknown'));
  });

  it('from the moment when a conflict is declared on its application, and only then', async () => {
    const { vault, documentId } = await vaultWith(randomBytes(10));
    declareConflict(vault, { applicationId: applications.second, ground: 'Amt', basis: '', statement: '' });
    expect(readDocumentRange(vault, documentId, 0, 10)).toHaveLength(10);
    declareConflict(vault, { applicationId: applications.first, ground: 'Amt', basis: '', statement: '' });
    expect(() => documentFacts(vault, documentId)).toThrow(code('ballot-locked'));
    expect(() => readDocumentRange(vault, documentId, 0, 10)).toThrow(code('ballot-locked'));
  });

  it('when its application is withheld', async () => {
    const { vault, documentId } = await vaultWith(randomBytes(10), applications.withheld);
    expect(() => readDocumentRange(vault, documentId, 0, 10)).toThrow(code('application-withheld'));
  });

  it('when an amendment took it away', async () => {
    const { vault, documentId } = await vaultWith(randomBytes(10));
    addRevision(vault, sampleManifest({ revision: 2 }));
    expect(() => documentFacts(vault, documentId)).toThrow(code('document-unknown'));
  });

  it('but not when its application was not admitted', async () => {
    const { vault, documentId } = await vaultWith(randomBytes(10), applications.excluded);
    expect(readDocumentRange(vault, documentId, 0, 10)).toHaveLength(10);
  });
});
