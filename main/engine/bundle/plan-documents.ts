import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import { type BundleId, type PersonId, type Sha256, sha256Schema } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url, encodeBase64url } from '../crypto/base64url.ts';
import { newDocumentKey, tagBytes } from '../crypto/document-cipher.ts';
import { newDocumentId } from '../crypto/new-ids.ts';
import { fileError } from '../files/file-error.ts';
import { type PackedDocument, packedDocumentSchema } from '../store/office.ts';
import type { SourceDocument } from './competition-folder.ts';
import type { DocumentThreads } from './document-threads.ts';
import type { SealedBytes } from './seal-document.ts';

type Digests = Pick<PackedDocument, 'sha256' | 'storedSha256'>;

/** A document of the revision that is going to be packed. */
export interface PlannedDocument extends Omit<PackedDocument, keyof Digests> {
  readonly path: string;
  /** whether its bytes go into this ZIP */
  readonly included: boolean;
  /** known for a document that is carried over; those of a new one are known once it is written */
  readonly digests: Digests | null;
}

/**
 * Decides whether a file is carried over unchanged from the last revision or packed under a new key. A document that
 * somebody may read who couldn't before is included again; in a whole bundle every document is.
 * @param before the document of that application and name in the last revision that somebody can have
 * @throws AppError `limit-exceeded`, `file-not-found`, `file-unreadable`, `file-changed`, `cancelled`
 */
export async function planDocument(
  source: SourceDocument,
  readers: readonly PersonId[],
  before: PackedDocument | null,
  { threads, whole }: { readonly threads: DocumentThreads; readonly whole: boolean },
): Promise<PlannedDocument> {
  const { path, name, kind, applicationId } = source;
  const size = await sizeOf(source);
  const isSame =
    before?.kind === kind && before.size === size && before.sha256 === (await digestOf(source, size, threads));
  if (isSame) return carriedOver(before, readers, path, whole);
  const { key, iv } = newDocumentKey();
  return {
    documentId: newDocumentId(),
    applicationId,
    name,
    kind,
    mediaType: 'application/pdf',
    size,
    key: encodeBase64url(key),
    iv: encodeBase64url(iv),
    readers: [...readers],
    storedSize: size + tagBytes,
    path,
    included: true,
    digests: null,
  };
}

function carriedOver(
  before: PackedDocument,
  readers: readonly PersonId[],
  path: string,
  whole: boolean,
): PlannedDocument {
  const had = new Set(before.readers);
  const included = whole || readers.some((reader) => !had.has(reader));
  return { ...packedAgain(before, path), readers: [...readers], included };
}

/** A document that was packed before, to be packed again from its file. */
export function packedAgain({ sha256, storedSha256, ...document }: PackedDocument, path: string): PlannedDocument {
  return { ...document, path, included: true, digests: { sha256, storedSha256 } };
}

async function sizeOf({ path, name }: SourceDocument): Promise<number> {
  try {
    const { size } = await stat(path);
    const allowed = limits.documentBytes;
    if (size > allowed) throw new AppError('limit-exceeded', { limit: 'documentBytes', allowed, name });
    return size;
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

/** @throws AppError `file-changed` where its size has changed, `file-not-found`, `file-unreadable`, `cancelled` */
export async function digestOf(
  { path, name }: Pick<SourceDocument, 'path' | 'name'>,
  size: number,
  threads: DocumentThreads,
): Promise<Sha256> {
  try {
    return (await threads.run('digest', { path, size })) ?? changed(name);
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

/** Where a document's bytes go in the open bundle file. */
export interface DocumentPlace {
  readonly bundleId: BundleId;
  /** file descriptor of the bundle */
  readonly file: number;
  /** bytes from the beginning of the file */
  readonly offset: number;
}

/**
 * Encrypts a document to its place.
 * @throws AppError `file-changed`, `file-unreadable`, `cancelled`; the system's error for a failed write
 */
export async function writeDocument(
  { path, name, size, documentId, key, iv }: PlannedDocument,
  { bundleId, ...place }: DocumentPlace,
  threads: DocumentThreads,
): Promise<SealedBytes> {
  const documentKey = { key: decodeBase64url(key), iv: decodeBase64url(iv) };
  try {
    const job = { path, size, identity: { bundleId, documentId }, key: documentKey, ...place };
    return (await threads.run('seal', job)) ?? changed(name);
  } catch (thrown) {
    throw isOfWriting(thrown) ? thrown : fileError(thrown, path);
  }
}

/** A failed write concerns the bundle's file, whose path the caller knows. */
function isOfWriting(thrown: unknown): boolean {
  return thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'write';
}

function changed(name: string): never {
  throw new AppError('file-changed', { name });
}

const noDigest = sha256Schema.parse('0'.repeat(64));

/** The future document, with placeholders of the right length for digests that aren't known yet. */
export function draftOf(document: PlannedDocument): PackedDocument {
  const { sha256, storedSha256 } = document.digests ?? { sha256: noDigest, storedSha256: noDigest };
  return packedPart({ ...document, sha256, storedSha256 });
}

/** A document that is carried over; null for a new one, whose digests aren't known yet. */
export function knownOf(document: PlannedDocument): PackedDocument | null {
  return document.digests === null ? null : packedPart({ ...document, ...document.digests });
}

/** @throws AppError `file-changed` when a document to be carried over is no longer the same */
export function packedOf(document: PlannedDocument, { sha256, storedSha256 }: SealedBytes): PackedDocument {
  const { digests, name } = document;
  if (digests !== null && (digests.sha256 !== sha256 || digests.storedSha256 !== storedSha256)) changed(name);
  return packedPart({ ...document, sha256, storedSha256 });
}

/** What the office keeps of a document, without the path it came from. */
function packedPart(document: Omit<PlannedDocument, 'digests'> & Digests): PackedDocument {
  return packedDocumentSchema.strip().parse(document);
}
