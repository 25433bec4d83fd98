import { createReadStream } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { BundleId, PersonId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url, encodeBase64url } from '../crypto/base64url.ts';
import { createDigest } from '../crypto/digest.ts';
import { createDocumentEncryption, newDocumentKey, tagBytes } from '../crypto/document-cipher.ts';
import { newDocumentId } from '../crypto/new-ids.ts';
import { fileError } from '../files/file-error.ts';
import type { PackedDocument } from '../store/office.ts';
import type { SourceDocument } from './competition-folder.ts';

/** A document of the revision to be packed. */
export interface PlannedDocument extends PackedDocument {
  readonly path: string;
  /** whether its bytes go into this ZIP */
  readonly included: boolean;
}

const partBytes = 1024 * 1024;

/**
 * Decides what becomes of a file: carried over unchanged from the last revision, or packed under a new key.
 * A document that somebody may read now who couldn't before has to come along again.
 * @param before the document of that application and name in the last revision that somebody can have
 * @throws AppError `limit-exceeded`, `file-unreadable`, `cancelled`
 */
export async function planDocument(
  source: SourceDocument,
  readers: readonly PersonId[],
  before: PackedDocument | null,
  bundleId: BundleId,
  signal: AbortSignal,
): Promise<PlannedDocument> {
  const plain = await digestFile(source, signal);
  if (before !== null && before.kind === source.kind && before.sha256 === plain.sha256) {
    const included = readers.some((reader) => !before.readers.includes(reader));
    return { ...before, readers: [...readers], path: source.path, included };
  }
  const documentId = newDocumentId();
  const { key, iv } = newDocumentKey();
  const document = {
    documentId,
    applicationId: source.applicationId,
    name: source.name,
    kind: source.kind,
    mediaType: 'application/pdf' as const,
    size: plain.size,
    sha256: plain.sha256,
    key: encodeBase64url(key),
    iv: encodeBase64url(iv),
  };
  const stored = createDigest();
  for await (const part of encrypted({ ...document, path: source.path }, bundleId, signal)) stored.update(part);
  return {
    ...document,
    readers: [...readers],
    storedSha256: stored.hex(),
    storedSize: plain.size + tagBytes,
    path: source.path,
    included: true,
  };
}

/**
 * A document's bytes as they are stored: ciphertext, then the tag.
 * @throws AppError `file-changed` when the file is no longer the one that was looked at
 */
export async function* encrypted(
  document: Pick<PlannedDocument, 'documentId' | 'key' | 'iv' | 'path' | 'sha256' | 'name'>,
  bundleId: BundleId,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const cipher = createDocumentEncryption(
    { key: decodeBase64url(document.key), iv: decodeBase64url(document.iv) },
    { bundleId, documentId: document.documentId },
  );
  const plain = createDigest();
  for await (const part of partsOf(document.path, signal)) {
    plain.update(part);
    yield cipher.update(part);
  }
  if (plain.hex() !== document.sha256) throw new AppError('file-changed', { name: document.name });
  cipher.final();
  yield cipher.getAuthTag();
}

async function digestFile(
  { path, name }: SourceDocument,
  signal: AbortSignal,
): Promise<{ size: number; sha256: PackedDocument['sha256'] }> {
  const digest = createDigest();
  let size = 0;
  for await (const part of partsOf(path, signal)) {
    digest.update(part);
    size += part.length;
    if (size > limits.documentBytes)
      throw new AppError('limit-exceeded', { limit: 'documentBytes', allowed: limits.documentBytes, name });
  }
  return { size, sha256: digest.hex() };
}

async function* partsOf(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of createReadStream(path, { highWaterMark: partBytes })) {
      if (signal.aborted) throw new AppError('cancelled');
      if (part instanceof Uint8Array) yield part;
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}
