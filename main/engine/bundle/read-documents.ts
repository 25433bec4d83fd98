import { crc32 } from 'node:zlib';
import { AppError } from '../../../shared/errors.ts';
import type { HeaderDocument } from '../../../shared/formats/header.ts';
import type { ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { decodeBase64url } from '../crypto/base64url.ts';
import { createDigest, sha256 } from '../crypto/digest.ts';
import { createDocumentVerifier, type ExpectedDocument, verifyDocument } from '../crypto/verify-document.ts';
import { chunkBytes } from '../store/documents.ts';
import type { CheckedArchive } from './archive.ts';
import type { VerifiedBundle } from './open.ts';
import { readExactly, type ZipEntry } from './zip-reader.ts';

/** Takes the parts of a document's stored bytes, in order, with the digest of each. */
export type ChunkSink = (chunks: readonly { readonly position: number; readonly bytes: Uint8Array; readonly sha256: Sha256 }[]) => void;

/** Documents up to this size are held whole while they are checked; two of them at most at a time. */
export const wholeBytes = 32 * 1024 * 1024;

/** Larger ones go by in steps of this size: a whole number of parts. */
const stepBytes = 32 * chunkBytes;

/** A document whose bytes are in the ZIP, with its entry. */
export interface IncludedDocument {
  readonly stored: HeaderDocument;
  readonly entry: ZipEntry;
}

/** Reads a small document and checks all of it. @throws AppError `document-damaged` */
export async function readWhole(bundle: VerifiedBundle, { stored, entry }: IncludedDocument, document: ManifestDocument): Promise<Parameters<ChunkSink>[0]> {
  const bytes = new Uint8Array(await readExactly(bundle.file, entry.dataOffset, entry.size));
  const digests = crc32(bytes) === entry.crc ? await verifyDocument(bytes, expectedOf(bundle, stored, document), chunkBytes) : null;
  if (digests === null) throw damaged(document);
  return digests.map((digest, position) => ({ position, bytes: bytes.subarray(position * chunkBytes, (position + 1) * chunkBytes), sha256: digest }));
}

/** Reads a large document step by step; the parts count only when this returns. @throws AppError `document-damaged`, `cancelled` */
export async function readInSteps(bundle: VerifiedBundle, { stored, entry }: IncludedDocument, document: ManifestDocument, sink: ChunkSink, signal: AbortSignal): Promise<void> {
  const verifier = createDocumentVerifier(expectedOf(bundle, stored, document));
  let crc = 0;
  for (let offset = 0; offset < entry.size; offset += stepBytes) {
    if (signal.aborted) throw new AppError('cancelled');
    const step = await readExactly(bundle.file, entry.dataOffset + offset, Math.min(stepBytes, entry.size - offset));
    crc = crc32(step, crc);
    verifier.update(step);
    sink(splitStep(step, offset / chunkBytes));
  }
  if (crc !== entry.crc || !verifier.isSound()) throw damaged(document);
}

/** Checks a document without its key: the digest of its stored bytes. @throws AppError `document-damaged`, `cancelled` */
export async function checkStored({ file }: CheckedArchive, { stored, entry }: IncludedDocument, signal: AbortSignal): Promise<void> {
  const digest = createDigest();
  let crc = 0;
  for (let offset = 0; offset < entry.size; offset += stepBytes) {
    if (signal.aborted) throw new AppError('cancelled');
    const step = await readExactly(file, entry.dataOffset + offset, Math.min(stepBytes, entry.size - offset));
    crc = crc32(step, crc);
    digest.update(step);
  }
  if (crc !== entry.crc || digest.hex() !== stored.sha256) throw new AppError('document-damaged', { documentId: stored.documentId, name: stored.documentId });
}

function splitStep(step: Uint8Array, first: number): Parameters<ChunkSink>[0] {
  return Array.from({ length: Math.ceil(step.length / chunkBytes) }, (_, index) => {
    const bytes = step.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    return { position: first + index, bytes, sha256: sha256(bytes) };
  });
}

function expectedOf({ header }: CheckedArchive, stored: HeaderDocument, document: ManifestDocument): ExpectedDocument {
  return {
    bundleId: header.bundleId,
    documentId: stored.documentId,
    key: { key: decodeBase64url(document.key), iv: decodeBase64url(document.iv) },
    storedSha256: stored.sha256,
    storedSize: stored.size,
    sha256: document.sha256,
  };
}

function damaged({ documentId, name }: ManifestDocument): AppError {
  return new AppError('document-damaged', { documentId, name });
}
