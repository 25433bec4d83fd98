import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { newDocumentId } from '../../../../main/engine/crypto/new-ids.ts';
import { sha256 } from '../../../../main/engine/crypto/digest.ts';
import { deleteChunks, insertChunk, listChunkedDocuments, readChunk } from '../../../../main/engine/store/chunks.ts';
import {
  chunkBytes,
  chunkDigest,
  countDocuments,
  deleteDocument,
  findDocument,
  insertDocument,
  listDocuments,
} from '../../../../main/engine/store/documents.ts';
import { quickVault } from '../../../helpers/sample-vault.ts';

it('documents are kept with the digest of each part', async () => {
  const { jury } = await quickVault();
  const document = { documentId: newDocumentId(), storedSha256: sha256('whole'), storedSize: chunkBytes + 1 };
  expect(findDocument(jury, document.documentId)).toBeNull();
  insertDocument(jury, document, [sha256('first'), sha256('second')]);
  expect(findDocument(jury, document.documentId)).toStrictEqual(document);
  expect([0, 1, 2].map((position) => chunkDigest(jury, document.documentId, position))).toStrictEqual([
    sha256('first'),
    sha256('second'),
    null,
  ]);
  expect(listDocuments(jury)).toStrictEqual([document]);
  expect(countDocuments(jury)).toBe(1);
  deleteDocument(jury, document.documentId);
  expect(countDocuments(jury)).toBe(0);
  expect(chunkDigest(jury, document.documentId, 0)).toBeNull();
});

it('parts come back byte by byte, and go with their document', async () => {
  const { content } = await quickVault();
  const [first, second] = [newDocumentId(), newDocumentId()];
  const parts = [randomBytes(chunkBytes), randomBytes(17)];
  parts.forEach((part, position) => insertChunk(content, first, position, part));
  insertChunk(content, second, 0, randomBytes(5));
  expect(readChunk(content, first, 0)).toStrictEqual(parts[0]);
  expect(readChunk(content, first, 1)).toStrictEqual(parts[1]);
  expect(readChunk(content, first, 2)).toBeNull();
  expect([...listChunkedDocuments(content)].sort()).toStrictEqual([first, second].sort());
  deleteChunks(content, first);
  expect(listChunkedDocuments(content)).toStrictEqual([second]);
});

it('a part larger than any part is not read: the file is not authentic', async () => {
  const { content } = await quickVault();
  const documentId = newDocumentId();
  insertChunk(content, documentId, 0, new Uint8Array(chunkBytes + 1));
  expect(readChunk(content, documentId, 0)).toBeNull();
});

it('no part is written twice', async () => {
  const { content } = await quickVault();
  const documentId = newDocumentId();
  insertChunk(content, documentId, 0, Uint8Array.of(1));
  expect(() => insertChunk(content, documentId, 0, Uint8Array.of(2))).toThrow('UNIQUE');
  expect(readChunk(content, documentId, 0)).toStrictEqual(Buffer.of(1));
});
