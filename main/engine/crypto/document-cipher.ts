import { type CipherGCM, createCipheriv, createDecipheriv, type DecipherGCM, randomBytes } from 'node:crypto';
import type { BundleId, DocumentId } from '../../../shared/ids.ts';

const algorithm = 'aes-256-gcm';
const blockBytes = 16;

/** How many bytes authenticated encryption adds at the end of a document. */
export const tagBytes = 16;

/** The key of one document, never used for another: 32 bytes of key and 12 bytes of IV. */
export interface DocumentKey {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

export interface DocumentIdentity {
  readonly bundleId: BundleId;
  readonly documentId: DocumentId;
}

export function newDocumentKey(): DocumentKey {
  return { key: randomBytes(32), iv: randomBytes(12) };
}

/** Encrypts a document as it streams by; the tag follows the ciphertext (RFC 5116 section 5.2, FORMATS section 1). */
export function createDocumentEncryption({ key, iv }: DocumentKey, identity: DocumentIdentity): CipherGCM {
  return createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(additionalData(identity));
}

/** Decrypts a document as it streams by. After the tag has been set, `final()` throws if anything was changed. */
export function createDocumentDecryption({ key, iv }: DocumentKey, identity: DocumentIdentity): DecipherGCM {
  return createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(additionalData(identity));
}

/**
 * Decrypts a chunk of a document's ciphertext that has already been authenticated by its digest. GCM encrypts in
 * counter mode, and the first block's counter is 2 (NIST SP 800-38D section 7.1).
 * @param offset of the chunk in the document, a multiple of 16 bytes
 */
export function decryptDocumentChunk({ key, iv }: DocumentKey, offset: number, ciphertext: Uint8Array): Uint8Array {
  if (offset % blockBytes !== 0) throw new RangeError('a chunk begins at a whole block');
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(offset / blockBytes + 2);
  return createDecipheriv('aes-256-ctr', key, Buffer.concat([iv, counter])).update(ciphertext);
}

function additionalData({ bundleId, documentId }: DocumentIdentity): Buffer {
  return Buffer.from(`jurymappe/1/document/${bundleId}/${documentId}`, 'utf8');
}
