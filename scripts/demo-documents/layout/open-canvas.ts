import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Canvas } from './pen.ts';

/** Liberation Sans (SIL Open Font License), which pdf.js ships. */
export const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);

export interface DocumentInformation {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly date: Date;
  readonly language: 'de-DE' | 'da-DK';
}

/** A new tagged PDF 1.7 without pages. All dates come from the caller, so nothing depends on the time of the run. */
export function openCanvas({ title, author, subject, keywords, date, language }: DocumentInformation): Canvas {
  const canvas = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    autoFirstPage: false,
    bufferPages: true,
    font: join(fontFolder, 'LiberationSans-Regular.ttf'),
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Keywords: keywords,
      Creator: 'demo-documents',
      Producer: 'PDFKit',
      CreationDate: date,
      ModDate: date,
    },
  });
  canvas.registerFont('regular', join(fontFolder, 'LiberationSans-Regular.ttf'));
  canvas.registerFont('bold', join(fontFolder, 'LiberationSans-Bold.ttf'));
  return canvas;
}

/** The output of a scanner: a PDF of pictures, with neither text nor fonts nor tags. */
export function openScan(title: string, date: Date): Canvas {
  return new PDFDocument({
    pdfVersion: '1.4',
    autoFirstPage: false,
    // PDFKit's types offer no way to do without a font; its documentation says null.
    font: null as unknown as string,
    info: { Title: title, Creator: 'Kopierer Flur 2', Producer: 'PDFKit', CreationDate: date, ModDate: date },
  });
}

/** Sets an entry of the document's catalogue, for which PDFKit has no method. */
export function setCatalogEntry(canvas: Canvas, name: string, value: unknown): void {
  const { _root: root } = canvas as unknown as { readonly _root: { readonly data: Record<string, unknown> } };
  root.data[name] = value;
}

/** Ends the document and returns its bytes. */
export async function finished(canvas: Canvas): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    canvas.on('data', (chunk: Buffer) => chunks.push(chunk));
    canvas.on('end', resolve);
    canvas.on('error', reject);
  });
  canvas.end();
  await ended;
  return Buffer.concat(chunks);
}
