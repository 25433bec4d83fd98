import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { createDigest } from '../crypto/digest.ts';
import { createDocumentEncryption, type DocumentIdentity, type DocumentKey } from '../crypto/document-cipher.ts';
import { fileError } from '../files/file-error.ts';

/** A file of the size that it had when it was looked at. */
export interface FileDigest {
  readonly path: string;
  readonly name: string;
  /** in bytes */
  readonly size: number;
}

/** A document that is to be encrypted, and its place in the open bundle file. */
export interface DocumentSealing extends FileDigest {
  readonly identity: DocumentIdentity;
  readonly key: DocumentKey;
  /** file descriptor of the bundle */
  readonly file: number;
  /** bytes from the beginning of the file */
  readonly offset: number;
}

/** What is known of a document when its bytes are written. */
export interface SealedBytes {
  readonly sha256: Sha256;
  readonly storedSha256: Sha256;
  readonly crc: number;
}

/** Read at a time: large enough for speed, small enough to stay in the processor's cache. */
const stepBytes = 256 * 1024;

/**
 * Reads a file once, encrypts it to its place, ciphertext and then the tag, and digests both on the way: what is signed
 * afterwards is what was written, whatever becomes of the file meanwhile.
 * @throws AppError `file-changed` when it is longer or shorter now, `file-unreadable`; what the system says of writing
 */
export function sealDocument({ identity, key, file, offset, ...source }: DocumentSealing): SealedBytes {
  const cipher = createDocumentEncryption(key, identity);
  const plain = createDigest();
  const stored = createDigest();
  let crc = 0;
  let end = offset;
  const write = (bytes: Uint8Array): void => {
    stored.update(bytes);
    crc = crc32(bytes, crc);
    writeAll(file, bytes, end);
    end += bytes.length;
  };
  for (const part of partsOf(source)) {
    plain.update(part);
    write(cipher.update(part));
  }
  cipher.final();
  write(cipher.getAuthTag());
  return { sha256: plain.hex(), storedSha256: stored.hex(), crc };
}

/** @throws AppError `file-changed`, `file-unreadable` */
export function digestFile(source: FileDigest): Sha256 {
  const digest = createDigest();
  for (const part of partsOf(source)) digest.update(part);
  return digest.hex();
}

/** A file's bytes, each part in the buffer of the one before; never more than it had, because behind it others write. */
function* partsOf({ path, name, size }: FileDigest): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(stepBytes);
  let left = size;
  try {
    const file = openSync(path, 'r');
    try {
      for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
        left -= length;
        if (left < 0) break;
        yield buffer.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
  if (left !== 0) throw new AppError('file-changed', { name });
}

/** A write may take less than it was given. */
function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length;)
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
}
