import {
  getDocument,
  OPS,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageNotice } from '../../shared/contract/page-notice.ts';
import { pictureReportSchema } from '../../shared/contract/pdf-answers.ts';
import type { FromViewer, ViewerFailure } from '../../shared/contract/viewer-port.ts';
import type { DocumentId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { documentWithPages, pageLabelsOf } from './document-with-pages.ts';
import { failureOf } from './failure.ts';
import { pageName } from './page-name.ts';
import { pictureLimits } from '../../shared/pdf/picture-limits.ts';
import { type ReadPage, readPage } from '../../shared/pdf/read-page.ts';
import { readingOptions, storedDocument } from './stored-document.ts';
import { hearWorker } from './worker-ahead.ts';

/** In milliseconds; if the text of a page, or opening the document, takes longer, the document is given up. */
const hangTimeoutMs = 20_000;

/** After this many milliseconds no further page is begun, so that whoever waits for the answer sees that work goes on. */
const batchMs = 20_000;

class TooSlow extends Error {}

interface OpenDocument {
  readonly documentId: DocumentId;
  readonly task: PDFDocumentLoadingTask;
  readonly pdf: PDFDocumentProxy;
  /** the names of its pages; null: none */
  readonly labels: readonly string[] | null;
}

/**
 * Reads the text of documents, one at a time, in the background. It never draws, and keeps at most one document open.
 */
export class TextExtraction {
  private readonly tell: (message: FromViewer) => void;
  private opened: OpenDocument | null = null;
  /** what pdf.js has told of the document's pages (0-based) */
  private readonly told = new Map<number, Set<PageNotice>>();
  private worker: PDFWorker | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(tell: (message: FromViewer) => void) {
    this.tell = tell;
  }

  /** Reports the text of the next pages, starting with `page` (0-based). Requests must come one after another. */
  extract(documentId: DocumentId, page: number): void {
    this.last = this.last.then(async () => this.tell(await this.read(documentId, page)));
  }

  private async read(documentId: DocumentId, page: number): Promise<FromViewer> {
    try {
      const { pdf, labels } = await this.open(documentId);
      const end = Math.min(pdf.numPages, page + limits.pagesAtOnce);
      const read: ReadPage[] = [];
      const begun = performance.now();
      for (let index = page; index < end && performance.now() - begun < batchMs; index += 1)
        read.push(await inTime(this.readPage(pdf, index)));
      if (page + read.length === pdf.numPages) this.close();
      const names = read.map((_, index) => pageName(labels?.[page + index], page + index + 1));
      const [texts, states] = [read.map(({ text }) => text), read.map(({ state }) => state)];
      return { type: 'extracted', documentId, page, pages: pdf.numPages, texts, names, states };
    } catch (thrown) {
      this.giveUp();
      return { type: 'notExtracted', documentId, reason: reasonOf(thrown) };
    }
  }

  private readPage(pdf: PDFDocumentProxy, index: number): Promise<ReadPage> {
    const has = (...notices: readonly PageNotice[]): boolean =>
      notices.some((notice) => this.told.get(index)?.has(notice) === true);
    return readPage(() => pdf.getPage(index + 1), {
      operators: OPS,
      isGone,
      isLosing: () => has('page-partly-drawn', 'picture-not-decoded'),
      // No picture is ever decoded here, so pdf.js reports every picture as too large.
      hasPicture: () => has('picture-too-large'),
      isLacking: () => has('annotation-not-shown'),
    });
  }

  private async open(documentId: DocumentId): Promise<OpenDocument> {
    if (this.opened?.documentId === documentId) return this.opened;
    this.close();
    // One thread for all documents: starting a thread takes longer than reading a short document.
    this.worker ??= this.newWorker();
    const task = getDocument({
      ...storedDocument(documentId),
      ...readingOptions,
      worker: this.worker,
      // No picture is ever decoded: for a page without text it only matters whether anything is drawn.
      ...pictureLimits,
      maxImageSize: 1,
    });
    const [pdf, labels] = await inTime(Promise.all([documentWithPages(task), pageLabelsOf(task)]));
    this.opened = { documentId, task, pdf, labels };
    return this.opened;
  }

  private newWorker(): PDFWorker {
    const worker = new PDFWorker();
    hearWorker(worker, (message) => {
      const report = pictureReportSchema.safeParse(message);
      if (!report.success) return;
      const { pageIndex, loss } = report.data;
      this.told.set(pageIndex, (this.told.get(pageIndex) ?? new Set()).add(loss));
    });
    return worker;
  }

  private close(): void {
    void this.opened?.task.destroy();
    this.opened = null;
    this.told.clear();
  }

  /**
   * Ends the thread, which frees everything at once: closing the document properly would wait for a thread that hangs.
   */
  private giveUp(): void {
    this.worker?.destroy();
    this.worker = null;
    this.opened = null;
    this.told.clear();
  }
}

function isGone(thrown: unknown): boolean {
  return failureOf(thrown) === 'unavailable';
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer = 0;
  const late = new Promise<never>((_resolve, reject) => {
    timer = window.setTimeout(() => reject(new TooSlow()), hangTimeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function reasonOf(thrown: unknown): ViewerFailure {
  return thrown instanceof TooSlow ? 'too-large' : failureOf(thrown);
}
