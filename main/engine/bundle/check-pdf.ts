import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  AnnotationType,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// Sets what getDocument works with in this same thread, instead of loading a script by its name; scripts/pdf-worker.mjs
// has it ask picture-check.ts.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { z } from 'zod';
import { limits } from '../../../shared/limits.ts';
import { otherEncryption } from '../../../shared/pdf/encryption.ts';
import { PageCheck } from './page-findings.ts';
import { namedAttachments, type PdfFinding } from './pdf-finding.ts';
import { shown } from './written.ts';

/** Bytes read at a time. */
const chunkBytes = 128 * 1024;

/**
 * Bytes. A file that needs more of its bytes read before its pages is given up, because pdf.js keeps all of them in
 * memory. Once as many are read, no further page is checked; a single page may need more than that.
 */
const mostBytesRead = 64 * 1024 * 1024;
const mostBytesOfPages = 192 * 1024 * 1024;

/** The file needs more bytes read than are allowed. */
class TooMuch extends Error {}

/** How many pages are searched one by one for files attached to them. */
const mostPagesAlone = 200;

/**
 * Checks an untrusted PDF file with the library that shows it to jurors. No page is drawn, no script or font is
 * executed, and no address is followed.
 * @throws whatever the library can't cope with; the caller then treats the document as not checked
 */
export async function checkPdf(path: string): Promise<readonly PdfFinding[]> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (!hasEnd(file, size)) return [{ kind: 'pdf-damaged' }];
    return await findingsIn(file, size);
  } finally {
    closeSync(file);
  }
}

/** Bytes before the end in which what ends a file is looked for. */
const endBytes = 4096;

/**
 * A truncated file lacks its end. The library shows the pages that it finds all the same, so it doesn't report this. Up
 * to a few kilobytes that other programs have appended after the end don't matter, nor blanks that fill it up.
 */
function hasEnd(file: number, size: number): boolean {
  for (let end = size; end > 0; end -= endBytes) {
    // What is looked for may lie across the border.
    const part = Buffer.from(readPart(file, Math.max(0, end - 2 * endBytes), end));
    if (part.includes('%%EOF') || part.includes('startxref')) return true;
    if (!part.subarray(-endBytes).every((byte) => blank.has(byte))) return false;
  }
  return false;
}

/** ISO 32000-2, table 1. */
const blank: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

async function findingsIn(file: number, size: number): Promise<readonly PdfFinding[]> {
  const source = new FileSource(file, size);
  const task = getDocument({
    range: source,
    rangeChunkSize: chunkBytes,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // picture-check.ts decides whether a picture could be shown; none is decoded.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  const pages = new PageCheck(() => source.isRead);
  const found: PdfFinding[] = [];
  try {
    await Promise.race([lookAt(task, { source, pages, found }), source.tooMuch]);
    return [...found, ...pages.findings()];
  } catch (thrown) {
    if (thrown instanceof TooMuch) return [...found, ...pages.findings(), { kind: 'pdf-not-checked' }];
    throw thrown;
  } finally {
    await task.destroy();
  }
}

interface Look {
  readonly source: FileSource;
  readonly pages: PageCheck;
  /** what was found of the document as a whole */
  readonly found: PdfFinding[];
}

async function lookAt(task: PDFDocumentLoadingTask, { source, pages, found }: Look): Promise<void> {
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
    await document.getPage(1);
  } catch (thrown) {
    found.push({ kind: needsKey(thrown) ? 'pdf-encrypted' : 'pdf-damaged' });
    return;
  }
  if (document.numPages > limits.documentPages) found.push({ kind: 'pdf-too-many-pages' });
  found.push(...(await xfaIn(document)), ...(await attachmentsIn(document)));
  source.allow(mostBytesOfPages);
  await pages.look(document);
}

/** A password is needed, or the encryption is one that the library doesn't know. */
function needsKey(thrown: unknown): boolean {
  return (thrown instanceof Error && thrown.name === 'PasswordException') || otherEncryption(thrown) !== null;
}

const infoSchema = z.looseObject({ IsXFAPresent: z.boolean(), IsAcroFormPresent: z.boolean() });

/** A form with plain fields besides XFA also has plain pages, and is read like any other. */
async function xfaIn(document: PDFDocumentProxy): Promise<readonly PdfFinding[]> {
  const { IsXFAPresent, IsAcroFormPresent } = infoSchema.parse((await document.getMetadata()).info);
  return IsXFAPresent && !IsAcroFormPresent ? [{ kind: 'pdf-xfa' }] : [];
}

const listedSchema = z.map(z.string(), z.looseObject({ filename: z.string() })).nullable();
const pinnedSchema = z.array(z.looseObject({ file: z.looseObject({ filename: z.string() }).nullish() })).nullable();

/** Files listed by the document, and those attached to a page. */
async function attachmentsIn(document: PDFDocumentProxy): Promise<readonly PdfFinding[]> {
  const listed = listedSchema.parse(await document.getAttachments());
  const names = [
    ...[...(listed ?? new Map<string, { readonly filename: string }>()).values()].map(({ filename }) => filename),
    ...(await pinnedIn(document)),
  ];
  if (names.length === 0) return [];
  return [{ kind: 'pdf-attachments', attached: names.slice(0, namedAttachments).map(shown), count: names.length }];
}

/**
 * Names of files attached to pages. If any page can't be read, the library refuses all of them; then only the first
 * pages are searched.
 */
async function pinnedIn(document: PDFDocumentProxy): Promise<readonly string[]> {
  try {
    const all: unknown = await document.getAnnotationsByType(new Set([AnnotationType.FILEATTACHMENT]), new Set());
    return pinnedNames(all);
  } catch {
    const names: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPagesAlone); number += 1) {
      const ofPage: unknown = await document
        .getPage(number)
        .then((page) => page.getAnnotations())
        .catch(() => null);
      names.push(...pinnedNames(ofPage));
    }
    return names;
  }
}

function pinnedNames(annotations: unknown): readonly string[] {
  return (pinnedSchema.parse(annotations) ?? []).flatMap(({ file }) => (file ? [file.filename] : []));
}

/** Passes parts of the file to the library, never the whole of a large one. */
class FileSource extends PDFDataRangeTransport {
  readonly tooMuch: Promise<never>;
  private refuse: (reason: TooMuch) => void = () => undefined;
  private readonly file: number;
  private read = 0;
  private most = mostBytesRead;

  constructor(file: number, size: number) {
    super(size, readPart(file, 0, Math.min(size, chunkBytes)));
    this.file = file;
    this.tooMuch = new Promise((_, reject) => {
      this.refuse = reject;
    });
    this.tooMuch.catch(() => undefined);
  }

  /** Whether so much has been read that no further page should be checked. */
  get isRead(): boolean {
    return this.read >= mostBytesRead;
  }

  /** From now on this many bytes may be read in all. */
  allow(bytes: number): void {
    this.most = bytes;
  }

  override requestDataRange(begin: number, end: number): void {
    this.read += end - begin;
    if (this.read > this.most) this.refuse(new TooMuch());
    else setImmediate(() => this.onDataRange(begin, readPart(this.file, begin, end)));
  }
}

/** @throws RangeError where the file has become shorter */
function readPart(file: number, begin: number, end: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(end - begin);
  for (let done = 0; done < bytes.length;) {
    const length = readSync(file, bytes, done, bytes.length - done, begin + done);
    if (length === 0) throw new RangeError('the file has become shorter');
    done += length;
  }
  return bytes;
}
