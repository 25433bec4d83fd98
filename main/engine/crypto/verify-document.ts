import { createHash, type DecipherGCM, type Hash } from 'node:crypto';
import type { Sha256 } from '../../../shared/ids.ts';
import { createDocumentDecryption, type DocumentIdentity, type DocumentKey, tagBytes } from './document-cipher.ts';
import { finishedHash } from './finished-hash.ts';

/** What a document must be, according to the signed header and, for those who may read it, the manifest. */
export interface ExpectedDocument extends DocumentIdentity {
  readonly storedSha256: Sha256;
  /** ciphertext and tag, in bytes */
  readonly storedSize: number;
  /** null where this recipient has no key: then only the stored digest can be checked */
  readonly readable: { readonly key: DocumentKey; readonly sha256: Sha256 } | null;
}

/** Checks a document's stored bytes as they stream by: stored digest, authentication tag, plaintext digest. */
export interface DocumentVerifier {
  readonly update: (bytes: Uint8Array) => void;
  /** the digest of each chunk of the stored bytes; null where the document isn't what it must be */
  readonly finish: () => readonly Sha256[] | null;
}

/** @param chunkBytes length of the chunks whose digests are wanted */
export function createDocumentVerifier(expected: ExpectedDocument, chunkBytes: number): DocumentVerifier {
  const stored = createHash('sha256');
  const chunks = chunkDigests(chunkBytes);
  const plain = expected.readable === null ? null : plaintextVerifier(expected, expected.readable);
  let length = 0;
  return {
    update(bytes) {
      stored.update(bytes);
      chunks.update(bytes);
      plain?.update(bytes);
      length += bytes.length;
    },
    finish() {
      const isValid =
        length === expected.storedSize && stored.digest('hex') === expected.storedSha256 && plain?.isValid() !== false;
      return isValid ? chunks.finish() : null;
    },
  };
}

function chunkDigests(chunkBytes: number): { update(bytes: Uint8Array): void; finish(): readonly Sha256[] } {
  const digests: Sha256[] = [];
  let hash: Hash = createHash('sha256');
  let filled = 0;
  const close = (): void => {
    digests.push(finishedHash(hash));
    hash = createHash('sha256');
    filled = 0;
  };
  return {
    update(bytes) {
      for (let offset = 0; offset < bytes.length;) {
        const step = bytes.subarray(offset, offset + chunkBytes - filled);
        hash.update(step);
        filled += step.length;
        offset += step.length;
        if (filled === chunkBytes) close();
      }
    },
    finish() {
      if (filled > 0) close();
      return digests;
    },
  };
}

function plaintextVerifier(
  expected: ExpectedDocument,
  { key, sha256 }: { readonly key: DocumentKey; readonly sha256: Sha256 },
): { update(bytes: Uint8Array): void; isValid(): boolean } {
  const decipher = createDocumentDecryption(key, expected);
  const plain = createHash('sha256');
  const tag: Uint8Array[] = [];
  let left = expected.storedSize - tagBytes;
  return {
    update(bytes) {
      const text = bytes.subarray(0, Math.max(0, left));
      if (text.length > 0) plain.update(decipher.update(text));
      // Copied, because the caller may reuse the buffer before the tag is checked.
      if (text.length < bytes.length) tag.push(bytes.slice(text.length));
      left -= text.length;
    },
    isValid: () => isAuthentic(decipher, Buffer.concat(tag)) && plain.digest('hex') === sha256,
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
