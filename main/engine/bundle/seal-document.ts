import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Sha256 } from '../../../shared/ids.ts';
import {
  createDocumentEncryption,
  type DocumentIdentity,
  type DocumentKey,
  tagBytes,
} from '../crypto/document-cipher.ts';
import { finishedHash } from '../crypto/finished-hash.ts';
import { GatheringWriter } from '../files/gathering-writer.ts';

/** A file, and its size in bytes when it was checked. */
export interface SizedFile {
  readonly path: string;
  readonly size: number;
}

/** A document to be encrypted, and its place in the open bundle file. */
export interface DocumentSealing extends SizedFile {
  readonly identity: DocumentIdentity;
  readonly key: DocumentKey;
  /** file descriptor of the bundle */
  readonly file: number;
  /** bytes from the beginning of the file */
  readonly offset: number;
}

/** What is known about a document once its bytes are written. */
export interface SealedBytes {
  readonly sha256: Sha256;
  readonly storedSha256: Sha256;
  readonly crc: number;
}

/**
 * Bytes read at a time: few enough for the processor's cache, and for the allocator to reuse the ciphertext's memory.
 */
const stepBytes = 64 * 1024;

/**
 * Reads a file once and encrypts it to its place, ciphertext and then the tag. Both are digested on the way, so that
 * what is signed afterwards is what was written, even if the file changes meanwhile.
 * @returns null where the file is longer or shorter now
 */
export function sealDocument({ identity, key, file, offset, ...source }: DocumentSealing): SealedBytes | null {
  const cipher = createDocumentEncryption(key, identity);
  const plain = createHash('sha256');
  const stored = createHash('sha256');
  let crc = 0;
  const writer = new GatheringWriter(file, offset, source.size + tagBytes);
  const write = (bytes: Uint8Array): void => {
    stored.update(bytes);
    crc = crc32(bytes, crc);
    writer.put(bytes);
  };
  const isWhole = readParts(source, (part) => {
    plain.update(part);
    write(cipher.update(part));
  });
  if (!isWhole) return null;
  cipher.final();
  write(cipher.getAuthTag());
  writer.flush();
  return { sha256: finishedHash(plain), storedSha256: finishedHash(stored), crc };
}

/** @returns null where the file is longer or shorter now */
export function digestFile(source: SizedFile): Sha256 | null {
  const digest = createHash('sha256');
  return readParts(source, (part) => void digest.update(part)) ? finishedHash(digest) : null;
}

/**
 * Passes a file's bytes on in parts, each in the same buffer, and never more bytes than the file had: other threads
 * write behind its place.
 * @returns whether it is as long as before
 */
function readParts({ path, size }: SizedFile, use: (part: Uint8Array) => void): boolean {
  const buffer = Buffer.allocUnsafe(stepBytes);
  const file = openSync(path, 'r');
  try {
    let left = size;
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      left -= length;
      if (left < 0) return false;
      use(buffer.subarray(0, length));
    }
    return left === 0;
  } finally {
    closeSync(file);
  }
}
