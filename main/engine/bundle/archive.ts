import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { type Header, headerSchema } from '../../../shared/formats/header.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { type PublicJwk, publicJwkSchema } from '../../../shared/formats/values.ts';
import type { DocumentId, Sha256, Thumbprint } from '../../../shared/ids.ts';
import { type LimitName, limits } from '../../../shared/limits.ts';
import { sha256 } from '../crypto/digest.ts';
import { JoseFailure } from '../crypto/jose-failure.ts';
import { readFlattenedJws } from '../crypto/jws.ts';
import { fileError } from '../files/file-error.ts';
import { bundleMimetype } from './bundle-names.ts';
import type { ZipEntry } from '../files/zip-headers.ts';
import { broken, readExactly, readZip } from '../files/zip-reader.ts';

/** A bundle of which everything was checked that needs no key and no reading of documents. */
export interface CheckedArchive {
  readonly file: FileHandle;
  /** bytes of the whole file */
  readonly size: number;
  readonly header: Header;
  /** byte by byte as in the file */
  readonly headerJws: Uint8Array;
  readonly headerSha256: Sha256;
  readonly officeKeyThumbprint: Thumbprint;
  /** in the order of the header */
  readonly envelopes: readonly { readonly kid: string; readonly bytes: Uint8Array }[];
  /** where the included documents' bytes are */
  readonly documents: ReadonlyMap<DocumentId, ZipEntry>;
}

/**
 * Opens a bundle's file for the time of `use` and checks, in this order: ZIP structure, mimetype, header signature,
 * entries as the header lists them, envelope digests (FORMATS section 1, "Order of checks when opening").
 * @throws AppError `file-not-found`, `file-unreadable`, `limit-exceeded`, `bundle-structure`, `format-unknown`,
 * `version-unknown`, `spelling-changed`, `bundle-header-invalid`, `bundle-header-signature`, `bundle-envelope-digest`
 */
export async function withArchive<T>(path: string, use: (archive: CheckedArchive) => Promise<T>): Promise<T> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (thrown) {
    throw fileError(thrown, path);
  }
  try {
    return await use(await checkArchive(file));
  } catch (thrown) {
    throw fileError(thrown, path);
  } finally {
    await file.close();
  }
}

async function checkArchive(file: FileHandle): Promise<CheckedArchive> {
  const entries = await readZip(file);
  const [mimetype, headerEntry] = entries;
  if (mimetype?.name !== 'mimetype' || headerEntry?.name !== 'header.jws')
    throw broken('mimetype and header are not the first entries');
  if (mimetype.size !== bundleMimetype.length || (await readEntry(file, mimetype)).toString() !== bundleMimetype)
    throw broken('another mimetype');
  checkCrc(mimetype, Buffer.from(bundleMimetype));
  refuseLarger(headerEntry, 'headerBytes');
  const headerJws = await readEntry(file, headerEntry);
  const { header, officeKeyThumbprint } = await verifyHeader(headerJws);
  checkCrc(headerEntry, headerJws);
  const documents = matchEntries(entries.slice(2), header);
  const envelopes = await readEnvelopes(file, entries, header);
  const { size } = await file.stat();
  return { file, size, header, headerJws, headerSha256: sha256(headerJws), officeKeyThumbprint, envelopes, documents };
}

async function verifyHeader(bytes: Uint8Array): Promise<{ header: Header; officeKeyThumbprint: Thumbprint }> {
  try {
    const jws = readFlattenedJws(bytes, 'jurymappe-header+jws');
    // The key stands in what it signs: the signature says that nothing was changed, the envelope and the pin say whose it is.
    await jws.verify(signingKeyIn(jws.payload));
    const header: z.infer<typeof headerSchema> = readPayload(
      jws.payload,
      headerSchema,
      { format: 'jurymappe-header', version: 1 },
      'bundle-header-invalid',
    );
    return { header, officeKeyThumbprint: jws.kid };
  } catch (thrown) {
    throw joseError(thrown, 'bundle-header-invalid', 'bundle-header-signature');
  }
}

const signedSchema = z.looseObject({ officeKey: publicJwkSchema });

/** The one member that must be looked at before the signature is checked. @throws AppError `bundle-header-invalid` */
function signingKeyIn(payload: unknown): PublicJwk {
  const parsed = signedSchema.safeParse(payload);
  if (!parsed.success) throw new AppError('bundle-header-invalid', { path: 'officeKey' });
  return parsed.data.officeKey;
}

/** Gives a failed JWS or JWE the code of its place. */
export function joseError(thrown: unknown, malformed: ErrorCode, rejected: ErrorCode): unknown {
  if (!(thrown instanceof JoseFailure)) return thrown;
  if (thrown.kind === 'other-spelling') return new AppError('spelling-changed', {}, { cause: thrown });
  return new AppError(thrown.kind === 'malformed' ? malformed : rejected, {}, { cause: thrown });
}

/** The entries after the header are exactly those that it lists. */
function matchEntries(entries: readonly ZipEntry[], header: Header): ReadonlyMap<DocumentId, ZipEntry> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const included = header.documents.filter((document) => document.included);
  const wanted = [
    ...header.envelopes.map(({ kid, size }) => ({ name: `envelopes/${kid}.jwe`, size })),
    ...included.map(({ documentId, size }) => ({ name: `documents/${documentId}.bin`, size })),
  ];
  if (new Set(header.documents.map(({ documentId }) => documentId)).size !== header.documents.length)
    throw new AppError('bundle-header-invalid', { problem: 'a document stands twice' });
  if (wanted.length !== byName.size) throw broken('not the entries that the header lists');
  for (const { name, size } of wanted)
    if (byName.get(name)?.size !== size) throw broken(`${name} is missing or has another size`);
  return new Map(
    included.flatMap(({ documentId }) => {
      const entry = byName.get(`documents/${documentId}.bin`);
      return entry === undefined ? [] : [[documentId, entry] as const];
    }),
  );
}

async function readEnvelopes(
  file: FileHandle,
  entries: readonly ZipEntry[],
  header: Header,
): Promise<CheckedArchive['envelopes']> {
  const envelopes: { kid: string; bytes: Uint8Array }[] = [];
  for (const { kid, sha256: digest } of header.envelopes) {
    const entry = entries.find(({ name }) => name === `envelopes/${kid}.jwe`);
    if (entry === undefined) throw broken('an envelope is missing');
    const bytes = await readEntry(file, entry);
    if (sha256(bytes) !== digest) throw new AppError('bundle-envelope-digest', { kid });
    checkCrc(entry, bytes);
    envelopes.push({ kid, bytes });
  }
  return envelopes;
}

function readEntry(file: FileHandle, entry: ZipEntry): Promise<Buffer> {
  refuseLarger(entry, 'envelopeBytes');
  return readExactly(file, entry.dataOffset, entry.size);
}

/** What is signed or digested is checked by that first, which tells more; a wrong checksum on sound bytes is a wrong ZIP. */
function checkCrc({ name, crc }: ZipEntry, bytes: Uint8Array): void {
  if (crc32(bytes) !== crc) throw broken(`the checksum of ${name} is wrong`);
}

function refuseLarger({ name, size }: ZipEntry, limit: LimitName): void {
  if (size > limits[limit]) throw new AppError('limit-exceeded', { limit, allowed: limits[limit], found: size, name });
}
