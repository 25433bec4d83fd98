import { createHash, type DecipherGCM, webcrypto } from 'node:crypto';
import { type Sha256, sha256Schema } from '../../../shared/ids.ts';
import { createDocumentDecryption, type DocumentIdentity, type DocumentKey, tagBytes } from './document-cipher.ts';

/** What a document must be, by the signed header and the recipient's manifest. */
export interface ExpectedDocument extends DocumentIdentity {
  readonly key: DocumentKey;
  readonly storedSha256: Sha256;
  readonly storedSize: number;
  /** of the plaintext */
  readonly sha256: Sha256;
}

/**
 * Checks a whole document at once: stored digest, authentication tag, plaintext digest. The work runs beside the
 * caller's thread, so that reading and storing go on meanwhile.
 * @param partBytes length of the parts whose digests are wanted
 * @returns the digest of each part of the stored bytes; null when the document isn't what it must be
 */
export async function verifyDocument(stored: Uint8Array<ArrayBuffer>, expected: ExpectedDocument, partBytes: number): Promise<readonly Sha256[] | null> {
  if (stored.length !== expected.storedSize) return null;
  const parts = Array.from({ length: Math.ceil(stored.length / partBytes) }, (_, index) => stored.subarray(index * partBytes, (index + 1) * partBytes));
  const [storedDigest, plainDigest, ...partDigests] = await Promise.all([digestAside(stored), decryptedDigest(stored, expected), ...parts.map(digestAside)]);
  return storedDigest === expected.storedSha256 && plainDigest === expected.sha256 ? partDigests : null;
}

async function digestAside(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  return sha256Schema.parse(Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex'));
}

async function decryptedDigest(stored: Uint8Array<ArrayBuffer>, { key, bundleId, documentId }: ExpectedDocument): Promise<Sha256 | null> {
  const additionalData = new TextEncoder().encode(`jurymappe/1/document/${bundleId}/${documentId}`);
  const imported = await webcrypto.subtle.importKey('raw', Uint8Array.from(key.key), 'AES-GCM', false, ['decrypt']);
  try {
    const plain = await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv: Uint8Array.from(key.iv), additionalData, tagLength: 8 * tagBytes }, imported, stored);
    return await digestAside(new Uint8Array(plain));
  } catch {
    return null;
  }
}

/** Checks a document that is too large to be held whole, part by part. */
export interface DocumentVerifier {
  /** the next part of the stored bytes */
  update(part: Uint8Array): void;
  isSound(): boolean;
}

export function createDocumentVerifier(expected: ExpectedDocument): DocumentVerifier {
  const stored = createHash('sha256');
  const plain = createHash('sha256');
  const decipher = createDocumentDecryption(expected.key, expected);
  const textBytes = expected.storedSize - tagBytes;
  const tag: Uint8Array[] = [];
  let position = 0;
  return {
    update(part) {
      stored.update(part);
      const text = part.subarray(0, Math.max(0, textBytes - position));
      plain.update(decipher.update(text));
      tag.push(part.subarray(text.length));
      position += part.length;
    },
    isSound: () =>
      position === expected.storedSize && stored.digest('hex') === expected.storedSha256 && isAuthentic(decipher, Buffer.concat(tag)) && plain.digest('hex') === expected.sha256,
  };
}

function isAuthentic(decipher: DecipherGCM, tag: Buffer): boolean {
  try {
    decipher.setAuthTag(tag).final();
    return true;
  } catch {
    return false;
  }
}
