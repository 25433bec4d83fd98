import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import type { BundleId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import type { PackedDocument } from '../store/office.ts';
import type { PackedParts } from '../store/packed-parts.ts';
import { localHeaderBytes, ZipWriter } from '../files/zip-writer.ts';
import { bundleMimetype } from '../files/file-kind.ts';
import { checkArchive } from './archive.ts';
import type { DocumentThreads } from './document-threads.ts';
import type { PackOptions } from './pack-options.ts';
import { type DocumentPlace, draftOf, packedOf, type PlannedDocument, writeDocument } from './plan-documents.ts';
import type { RevisionPlan } from './plan-revision.ts';
import { checkOwnWork, type RevisionDraft, type SealedRevision, sealRevision } from './seal-revision.ts';

export interface WrittenBundle {
  readonly headerJws: Uint8Array;
  /** everything in the ZIP except the documents */
  readonly parts: PackedParts;
  readonly documents: readonly PackedDocument[];
  /** of the whole file, in bytes */
  readonly size: number;
}

export type WritingOptions = Pick<PackOptions, 'onProgress'> & { readonly threads: DocumentThreads };

type Entry = PackedParts['entries'][number];

/** A document whose bytes are in place, if they belong in this ZIP. */
interface WrittenDocument {
  readonly document: PackedDocument;
  readonly crc: number | null;
}

/**
 * Writes a bundle's ZIP and checks it as a reader would. The parts before the documents contain the documents' digests,
 * so the documents are written first, to positions that are known because the length of every part is.
 * @throws AppError `limit-exceeded`, `competition-invalid`, `file-changed`, `file-unreadable`, `cancelled`
 */
export async function writeBundle(
  file: FileHandle,
  draft: RevisionDraft,
  { documents }: Pick<RevisionPlan, 'documents'>,
  { threads, onProgress }: WritingOptions,
): Promise<WrittenBundle> {
  refuseLarge(documents);
  const drafted = await sealRevision(draft, documents.map(draftOf));
  await checkOwnWork(draft, drafted.header);
  const begin = endOf(entriesOf(drafted));
  const writing = { bundleId: draft.parts.bundleId, documents, begin };
  const results = await writeDocuments(file, writing, { threads, onProgress });
  const packed = results.map(({ document }) => document);
  const sealed = await sealRevision(draft, packed);
  const parts = { entries: entriesOf(sealed), competitionJws: sealed.competition.jws };
  const size = await writeAround(file, parts.entries, results, begin);
  return { headerJws: sealed.headerJws, parts, documents: packed, size };
}

/**
 * Writes a ZIP of a revision that has already been signed: the same header, competition and envelopes, with these
 * documents.
 * @throws AppError `limit-exceeded`, `file-changed` (a document isn't what was packed), `file-unreadable`, `cancelled`
 */
export async function writeSealedBundle(
  file: FileHandle,
  parts: PackedParts,
  { bundleId, documents }: Pick<RevisionPlan, 'bundleId' | 'documents'>,
  options: WritingOptions,
): Promise<WrittenBundle> {
  refuseLarge(documents);
  const [header] = parts.entries;
  if (header === undefined) throw new RangeError('a revision without a header');
  const begin = endOf(parts.entries);
  const results = await writeDocuments(file, { bundleId, documents, begin }, options);
  const size = await writeAround(file, parts.entries, results, begin);
  return { headerJws: header.bytes, parts, documents: results.map(({ document }) => document), size };
}

interface Writing {
  readonly bundleId: BundleId;
  readonly documents: readonly PlannedDocument[];
  /** where the first document's ZIP entry begins */
  readonly begin: number;
}

async function writeDocuments(
  file: FileHandle,
  { bundleId, documents, begin }: Writing,
  { threads, onProgress }: WritingOptions,
): Promise<readonly WrittenDocument[]> {
  let done = documents.length;
  return Promise.all(
    placesOf(documents, begin).map(async ({ document, offset }) => {
      const place = offset === null ? null : { bundleId, file: file.fd, offset };
      const result = await written(document, place, threads);
      done += 1;
      onProgress({ done, total: 2 * documents.length, name: document.name });
      return result;
    }),
  );
}

function refuseLarge(documents: readonly PlannedDocument[]): void {
  const least = documents.reduce((sum, { included, storedSize }) => (included ? sum + storedSize : sum), 0);
  if (least > limits.bundleBytes)
    throw new AppError('limit-exceeded', { limit: 'bundleBytes', allowed: limits.bundleBytes, found: least });
}

const mimetype: Entry = { name: 'mimetype', bytes: new TextEncoder().encode(bundleMimetype) };

function entriesOf({ headerJws, competition, envelopes }: SealedRevision): readonly Entry[] {
  return [
    { name: 'header.jws', bytes: headerJws },
    { name: 'competition.jwe', bytes: competition.bytes },
    ...envelopes.map(({ kid, bytes }) => ({ name: `envelopes/${kid}.jwe`, bytes })),
  ];
}

/** Where the ZIP's entries before the documents end. */
function endOf(entries: readonly Entry[]): number {
  return [mimetype, ...entries].reduce((end, { name, bytes }) => endAfter(end, name, bytes.length), 0);
}

function endAfter(begin: number, name: string, size: number): number {
  return begin + localHeaderBytes(name, size) + size;
}

function entryName({ documentId }: Pick<PackedDocument, 'documentId'>): string {
  return `documents/${documentId}.bin`;
}

interface Place {
  readonly document: PlannedDocument;
  /** of the bytes to be written; null where none are written */
  readonly offset: number | null;
}

function placesOf(documents: readonly PlannedDocument[], begin: number): readonly Place[] {
  let end = begin;
  return documents.map((document) => {
    if (!document.included) return { document, offset: null };
    end = endAfter(end, entryName(document), document.storedSize);
    return { document, offset: end - document.storedSize };
  });
}

async function written(
  document: PlannedDocument,
  place: DocumentPlace | null,
  threads: DocumentThreads,
): Promise<WrittenDocument> {
  if (place === null) return { document: draftOf(document), crc: null };
  const bytes = await writeDocument(document, place, threads);
  return { document: packedOf(document, bytes), crc: bytes.crc };
}

/** Writes everything except the documents. */
async function writeAround(
  file: FileHandle,
  before: readonly Entry[],
  documents: readonly WrittenDocument[],
  begin: number,
): Promise<number> {
  const zip = new ZipWriter(file);
  for (const { name, bytes } of [mimetype, ...before]) await zip.add(name, bytes.length, bytes);
  if (zip.end !== begin) throw new RangeError('the parts before the documents are not as long as was reckoned');
  for (const { document, crc } of documents)
    if (crc !== null) await zip.addWritten(entryName(document), document.storedSize, crc);
  const size = await zip.finish();
  await checkArchive(file);
  return size;
}
