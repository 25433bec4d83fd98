import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Sha256 } from '../../../shared/ids.ts';
import { createDocumentVerifier, type ExpectedDocument } from '../crypto/verify-document.ts';

/** Where a document's bytes are in the open bundle file, and what they must be. */
export interface DocumentCheck {
  /** file descriptor of the bundle */
  readonly file: number;
  /** bytes from the beginning of the file */
  readonly offset: number;
  readonly crc: number;
  readonly expected: ExpectedDocument;
  /** length in bytes of the parts whose digests are wanted */
  readonly partBytes: number;
}

/**
 * Bytes read at a time: few enough for the processor's cache, and for the allocator to reuse the plaintext's memory.
 */
const stepBytes = 64 * 1024;

/**
 * Reads a document's stored bytes and checks all of them, using little memory whatever their size.
 * @returns the digest of each part as content.db keeps it; null where the document isn't what it must be
 */
export function checkDocument({ file, offset, crc, expected, partBytes }: DocumentCheck): readonly Sha256[] | null {
  const verifier = createDocumentVerifier(expected, partBytes);
  const buffer = Buffer.allocUnsafe(stepBytes);
  let found = 0;
  for (let done = 0; done < expected.storedSize;) {
    const length = readSync(file, buffer, 0, Math.min(stepBytes, expected.storedSize - done), offset + done);
    if (length === 0) return null;
    const bytes = buffer.subarray(0, length);
    found = crc32(bytes, found);
    verifier.update(bytes);
    done += length;
  }
  return found === crc ? verifier.finish() : null;
}
