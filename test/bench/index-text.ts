import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
import { addPages } from '../../main/engine/search/read-texts.ts';
import { lockVault } from '../../main/engine/vault/vault.ts';
import { pageText } from '../../shared/pdf/page-text.ts';
import { contract, type RequestOf } from '../../shared/contract/contract.ts';
import { fromViewerSchema } from '../../shared/contract/viewer-port.ts';
import type { DocumentId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { addBare, bareIndex } from './bare-index.ts';
import { germanPages } from './german-pages.ts';
import { type Measure, median, ratioMeasure } from './measure.ts';
import { measuredVault } from './measured-vault.ts';

const standardFonts = `${join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist', 'standard_fonts')}/`;
const pages = 320;
const rounds = 5;

/**
 * Indexing a document's text (joining, checking at both doors, folding, encrypting), against pdf.js's bare text put
 * into bare FTS5.
 */
export async function indexBench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jurymappe-bench-'));
  const { vault, documents } = await measuredVault(folder, rounds + 1);
  const bare = bareIndex(join(folder, 'bare.db'));
  try {
    const bytes = await textDocument(germanPages(pages));
    const ours: number[] = [];
    const peer: number[] = [];
    for (const { documentId } of documents) {
      peer.push(
        await timeWith(bytes, (pdf) =>
          inSteps(
            pdf,
            (items) => items.map(({ str }) => str).join(' '),
            (texts) => addBare(bare, texts),
          ),
        ),
      );
      ours.push(
        await timeWith(bytes, (pdf) =>
          inSteps(pdf, pageText, (texts, page) => void addPages(vault, checked(documentId, texts, page))),
        ),
      );
    }
    // The first round warms up both.
    return [
      ratioMeasure({
        name: 'index',
        unit: 'ms',
        ours: median(ours.slice(1)),
        peer: median(peer.slice(1)),
        target: 1.15,
        note: `median of ${rounds} documents of ${pages} pages, ${limits.pagesAtOnce} pages a transaction`,
      }),
    ];
  } finally {
    bare.close();
    lockVault(vault);
    rmSync(folder, { recursive: true, force: true });
  }
}

type Items = Parameters<typeof pageText>[0];

async function inSteps(
  pdf: PDFDocumentProxy,
  textOf: (items: Items) => string,
  keep: (texts: string[], page: number) => void,
): Promise<void> {
  for (let page = 0; page < pdf.numPages; page += limits.pagesAtOnce) {
    const texts: string[] = [];
    for (let index = page; index < Math.min(pdf.numPages, page + limits.pagesAtOnce); index += 1) {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      texts.push(textOf(items.filter((item) => 'str' in item)));
    }
    keep(texts, page);
  }
}

/** The checks at both doors on the way: at the viewer's port and at the contract. */
function checked(documentId: DocumentId, texts: string[], page: number): RequestOf<'search.addPages'> {
  fromViewerSchema.parse({ type: 'extracted', documentId, page, pages, texts, names: [] });
  return contract['search.addPages'].request.parse({ documentId, page, pages, texts, names: [] });
}

async function timeWith(data: Uint8Array, work: (pdf: PDFDocumentProxy) => Promise<void>): Promise<number> {
  const task = getDocument({
    data: data.slice(),
    useSystemFonts: false,
    standardFontDataUrl: standardFonts,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const begin = performance.now();
  await work(pdf);
  const time = performance.now() - begin;
  await task.destroy();
  return time;
}

async function textDocument(texts: readonly string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 50 });
  const bytes = buffer(document);
  for (const text of texts) document.addPage().fontSize(9).text(text);
  document.end();
  return new Uint8Array(await bytes);
}
