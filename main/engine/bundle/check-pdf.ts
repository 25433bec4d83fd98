import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import {
  AnnotationType,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// Sets what getDocument works with in this same thread, instead of loading a script by its name.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { z } from 'zod';
import { namedAttachments, type PdfFinding } from './pdf-finding.ts';
import { textFindings } from './text-findings.ts';
import { shown } from './written.ts';

/** Read at a time. */
const chunkBytes = 128 * 1024;

/** A file that wants more of itself read, only to say what it is, is left alone: pdf.js keeps all of it in memory. */
const mostBytesRead = 64 * 1024 * 1024;

/** The file wants more read than is allowed. */
class TooMuch extends Error {}

/**
 * Looks at an untrusted PDF file with the library that shows it to jurors. No page is drawn, no script, font or address
 * is followed.
 * @throws whatever the library can't cope with; the caller hasn't checked the document then
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

/**
 * A file that was cut off lacks its end. The library shows what it finds of the pages all the same, so it says nothing.
 * What other programs have put after the end, up to a few kilobytes, doesn't matter.
 */
function hasEnd(file: number, size: number): boolean {
  const end = Buffer.from(readPart(file, Math.max(0, size - 4096), size));
  return end.includes('%%EOF') || end.includes('startxref');
}

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
    // No picture is decoded.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  try {
    return await Promise.race([findingsOf(task), source.tooMuch]);
  } finally {
    await task.destroy();
  }
}

async function findingsOf(task: PDFDocumentLoadingTask): Promise<readonly PdfFinding[]> {
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
    await document.getPage(1);
  } catch (thrown) {
    return [{ kind: needsKey(thrown) ? 'pdf-encrypted' : 'pdf-damaged' }];
  }
  return [...(await xfaIn(document)), ...(await attachmentsIn(document)), ...(await textFindings(document))];
}

/** A password is asked for; of what is encrypted for certificates the library knows only that it can't be decrypted. */
function needsKey(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return thrown.name === 'PasswordException' || /unknown encryption method/i.test(thrown.message);
}

const infoSchema = z.looseObject({ IsXFAPresent: z.boolean(), IsAcroFormPresent: z.boolean() });

/** A form that has plain fields beside XFA has plain pages too, and is read as any other. */
async function xfaIn(document: PDFDocumentProxy): Promise<readonly PdfFinding[]> {
  const { IsXFAPresent, IsAcroFormPresent } = infoSchema.parse((await document.getMetadata()).info);
  return IsXFAPresent && !IsAcroFormPresent ? [{ kind: 'pdf-xfa' }] : [];
}

const listedSchema = z.map(z.string(), z.looseObject({ filename: z.string() })).nullable();
const pinnedSchema = z.array(z.looseObject({ file: z.looseObject({ filename: z.string() }).nullish() })).nullable();

/** Those that the file lists, and those that are pinned to a page. */
async function attachmentsIn(document: PDFDocumentProxy): Promise<readonly PdfFinding[]> {
  const listed = listedSchema.parse(await document.getAttachments());
  const onPages: unknown = await document.getAnnotationsByType(new Set([AnnotationType.FILEATTACHMENT]), new Set());
  const names = [
    ...[...(listed ?? new Map<string, { readonly filename: string }>()).values()].map(({ filename }) => filename),
    ...(pinnedSchema.parse(onPages) ?? []).flatMap(({ file }) => (file ? [file.filename] : [])),
  ];
  if (names.length === 0) return [];
  return [{ kind: 'pdf-attachments', attached: names.slice(0, namedAttachments).map(shown), count: names.length }];
}

/** Hands pieces of the file to the library, never all of a large one. */
class FileSource extends PDFDataRangeTransport {
  readonly tooMuch: Promise<never>;
  private refuse: (reason: TooMuch) => void = () => undefined;
  private readonly file: number;
  private left = mostBytesRead;

  constructor(file: number, size: number) {
    super(size, readPart(file, 0, Math.min(size, chunkBytes)));
    this.file = file;
    this.tooMuch = new Promise((_, reject) => {
      this.refuse = reject;
    });
    this.tooMuch.catch(() => undefined);
  }

  override requestDataRange(begin: number, end: number): void {
    this.left -= end - begin;
    if (this.left < 0) this.refuse(new TooMuch());
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
