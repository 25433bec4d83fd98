import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';
import { type EnvelopeKid, type Header, headerSchema } from '../../../shared/formats/header.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { type PublicJwk, publicJwkSchema } from '../../../shared/formats/values.ts';
import type { DocumentId, Sha256, Thumbprint } from '../../../shared/ids.ts';
import { type LimitName, limits } from '../../../shared/limits.ts';
import { createDigest, sha256 } from '../crypto/digest.ts';
import { JoseFailure } from '../crypto/jose-failure.ts';
import { readFlattenedJws } from '../crypto/jws.ts';
import { fileError } from '../files/file-error.ts';
import { refuseSpecialFile } from '../files/is-folder.ts';
import { bundleMimetype, refuseOtherKind } from '../files/file-kind.ts';
import type { ZipEntry } from '../files/zip-headers.ts';
import { broken, readExactly, readInto, readZip } from '../files/zip-reader.ts';

/** A bundle that has passed every check that needs no key and doesn't read its documents. */
export interface CheckedArchive {
  readonly file: FileHandle;
  /** bytes of the whole file */
  readonly size: number;
  readonly header: Header;
  /** byte by byte as in the file */
  readonly headerJws: Uint8Array;
  readonly headerSha256: Sha256;
  readonly officeKeyThumbprint: Thumbprint;
  /** where the envelopes' bytes are; their digests have passed */
  readonly envelopes: ReadonlyMap<EnvelopeKid, ZipEntry>;
  /** where the part is that is the same for everybody */
  readonly competition: ZipEntry;
  /** where the included documents' bytes are */
  readonly documents: ReadonlyMap<DocumentId, ZipEntry>;
}

/**
 * Opens a bundle's file while `use` runs and checks, in this order: ZIP structure, mimetype, header signature, entries
 * as the header lists them, envelope digests (FORMATS section 1, "Order of checks when opening").
 * @throws AppError `file-not-found`, `file-unreadable`, `not-a-bundle`, `limit-exceeded`, `bundle-structure`,
 * `format-unknown`, `version-unknown`, `spelling-changed`, `bundle-header-invalid`, `bundle-header-signature`,
 * `bundle-envelope-digest`
 */
export async function withArchive<T>(path: string, use: (archive: CheckedArchive) => Promise<T>): Promise<T> {
  await refuseSpecialFile(path);
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (thrown) {
    throw fileError(thrown, path);
  }
  try {
    await refuseOtherKind(file, 'bundle', 'not-a-bundle');
    return await use(await checkArchive(file));
  } catch (thrown) {
    throw fileError(thrown, path);
  } finally {
    await file.close();
  }
}

/** As `withArchive`, for an open file: a packer uses it to check its own work as a reader would. */
export async function checkArchive(file: FileHandle): Promise<CheckedArchive> {
  const entries = await readZip(file);
  const [mimetype, headerEntry, competition, ...others] = entries;
  if (mimetype?.name !== 'mimetype' || headerEntry?.name !== 'header.jws' || competition?.name !== 'competition.jwe')
    throw broken('mimetype, header and competition are not the first entries');
  if (mimetype.size !== bundleMimetype.length || (await readEntry(file, mimetype)).toString() !== bundleMimetype)
    throw broken('another mimetype');
  checkCrc(mimetype, Buffer.from(bundleMimetype));
  refuseLarger(headerEntry, 'headerBytes');
  const headerJws = await readEntry(file, headerEntry);
  const { header, officeKeyThumbprint } = await verifyHeader(headerJws);
  checkCrc(headerEntry, headerJws);
  if (competition.size !== header.competition.size) throw broken(`${competition.name} has another size`);
  const { envelopes, documents } = matchEntries(others, header);
  await checkEnvelopes(file, envelopes, header);
  const { size } = await file.stat();
  return {
    file,
    size,
    header,
    headerJws,
    headerSha256: sha256(headerJws),
    officeKeyThumbprint,
    envelopes,
    competition,
    documents,
  };
}

async function verifyHeader(bytes: Uint8Array): Promise<{ header: Header; officeKeyThumbprint: Thumbprint }> {
  try {
    const jws = readFlattenedJws(bytes, 'jurymappe-header+jws');
    // The key is part of what it signs: the signature shows that nothing was changed, the envelope and the pin show
    // whose it is.
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

/** The only member that must be read before the signature is checked. @throws AppError `bundle-header-invalid` */
function signingKeyIn(payload: unknown): PublicJwk {
  const parsed = signedSchema.safeParse(payload);
  if (!parsed.success) throw new AppError('bundle-header-invalid', { path: 'officeKey' });
  return parsed.data.officeKey;
}

/** Turns a JoseFailure into the error code for the part of the bundle that it concerns. */
export function joseError(thrown: unknown, malformed: ErrorCode, rejected: ErrorCode): unknown {
  if (!(thrown instanceof JoseFailure)) return thrown;
  if (thrown.kind === 'other-spelling') return new AppError('spelling-changed', {}, { cause: thrown });
  return new AppError(thrown.kind === 'malformed' ? malformed : rejected, {}, { cause: thrown });
}

/** After the competition come all envelopes and only documents that the header lists, and nothing else. */
function matchEntries(entries: readonly ZipEntry[], header: Header): Pick<CheckedArchive, 'envelopes' | 'documents'> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const take = (name: string, size: number): ZipEntry | null => {
    const entry = byName.get(name);
    if (entry === undefined) return null;
    if (entry.size !== size) throw broken(`${name} has another size`);
    byName.delete(name);
    return entry;
  };
  const envelopes = header.envelopes.map(({ kid, size }) => {
    const entry = take(`envelopes/${kid}.jwe`, size);
    if (entry === null) throw broken('an envelope is missing');
    return [kid, entry] as const;
  });
  const documents = header.documents.flatMap(({ documentId, size }) => {
    const entry = take(`documents/${documentId}.bin`, size);
    return entry === null ? [] : [[documentId, entry] as const];
  });
  if (byName.size > 0) throw broken('an entry that the header does not list');
  return { envelopes: new Map(envelopes), documents: new Map(documents) };
}

/** All envelopes but one are for other people: they are digested as they stream by, and none is kept. */
async function checkEnvelopes(file: FileHandle, envelopes: CheckedArchive['envelopes'], header: Header): Promise<void> {
  const buffer = Buffer.allocUnsafe(stepBytes);
  for (const { kid, sha256: listed } of header.envelopes) {
    const entry = envelopes.get(kid);
    if (entry === undefined) throw broken('an envelope is missing');
    const digest = createDigest();
    let crc = 0;
    for (let done = 0; done < entry.size; done += stepBytes) {
      const part = buffer.subarray(0, Math.min(stepBytes, entry.size - done));
      await readInto(file, entry.dataOffset + done, part);
      digest.update(part);
      crc = crc32(part, crc);
    }
    if (digest.hex() !== listed) throw new AppError('bundle-envelope-digest', { kid });
    if (crc !== entry.crc) throw broken(`the checksum of ${entry.name} is wrong`);
  }
}

const stepBytes = 256 * 1024;

/** One envelope's bytes; null where the bundle has none of that name. @throws AppError `bundle-envelope-digest` */
export async function readEnvelope(
  { file, envelopes, header }: CheckedArchive,
  kid: EnvelopeKid,
): Promise<Uint8Array | null> {
  const entry = envelopes.get(kid);
  if (entry === undefined) return null;
  const bytes = await readEntry(file, entry);
  const listed = header.envelopes.find((envelope) => envelope.kid === kid);
  if (sha256(bytes) !== listed?.sha256) throw new AppError('bundle-envelope-digest', { kid });
  return bytes;
}

/**
 * The part that is the same for everybody, as stored.
 * @throws AppError `bundle-competition-damaged`, `bundle-structure`
 */
export async function readCompetition({ file, competition, header }: CheckedArchive): Promise<Uint8Array> {
  const bytes = await readEntry(file, competition);
  if (sha256(bytes) !== header.competition.sha256) throw new AppError('bundle-competition-damaged');
  checkCrc(competition, bytes);
  return bytes;
}

/** Safe to allocate: the size is given by the signed header, or has been checked against a limit. */
function readEntry(file: FileHandle, entry: ZipEntry): Promise<Buffer> {
  return readExactly(file, entry.dataOffset, entry.size);
}

/**
 * Signatures and digests are checked first, as they tell more; a wrong checksum on sound bytes is a fault of the ZIP.
 */
function checkCrc({ name, crc }: ZipEntry, bytes: Uint8Array): void {
  if (crc32(bytes) !== crc) throw broken(`the checksum of ${name} is wrong`);
}

function refuseLarger({ name, size }: ZipEntry, limit: LimitName): void {
  if (size > limits[limit]) throw new AppError('limit-exceeded', { limit, allowed: limits[limit], found: size, name });
}
