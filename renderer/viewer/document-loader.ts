import { PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { documentAddress } from '../../shared/contract/origins.ts';
import type { DocumentId } from '../../shared/ids.ts';
import { pictureLimits } from '../../shared/pdf/picture-limits.ts';
import { documentWithPages, pageLabelsOf } from './document-with-pages.ts';
import { BoundedCanvasFactory } from './drawing-budget.ts';
import { WorkerAhead } from './worker-ahead.ts';

/** What pdf.js reads: a document's address, or the bytes of a file within one. */
export type DocumentSource = Parameters<WorkerAhead['open']>[0];

/** A document with at least one page. */
export interface LoadedDocument {
  readonly pdf: PDFDocumentProxy;
  /** the names of the pages; null where the document has none */
  readonly labels: readonly string[] | null;
}

/** A document on its way; `task` ends it. */
export interface LoadingDocument {
  readonly task: PDFDocumentLoadingTask;
  /** rejects with whatever pdf.js gave up with, see `failureOf` */
  readonly loaded: Promise<LoadedDocument>;
}

/** Bytes asked for at a time: what lies near the page that is read, not the whole document. */
const rangeBytes = 256 * 1024;

/** What pdf.js fetches itself, beside the viewer's page. */
const ownFiles = {
  cMapUrl: './cmaps/',
  standardFontDataUrl: './standard_fonts/',
  wasmUrl: './wasm/',
  iccUrl: './iccs/',
} as const;

/** A document of the vault, read range by range as its pages need it. */
export function storedDocument(documentId: DocumentId): DocumentSource {
  return {
    url: documentAddress(documentId),
    rangeChunkSize: rangeBytes,
    disableAutoFetch: true,
    disableStream: true,
  };
}

/** Opens documents with pdf.js, each in a worker of its own and within the limits on pictures and drawing. */
export class DocumentLoader {
  private readonly workers = new WorkerAhead();
  private asked = 0;

  /** How often a password was asked for after a document was open: for files within it. */
  get passwordsAsked(): number {
    return this.asked;
  }

  /** @param hear takes what the worker says beside what is pdf.js's own */
  load(source: DocumentSource, hear: (message: unknown) => void): LoadingDocument {
    const limits = { ...pictureLimits, CanvasFactory: BoundedCanvasFactory };
    const task = this.workers.open(
      { ...source, enableXfa: false, useSystemFonts: false, ...limits, ...ownFiles },
      hear,
    );
    return { task, loaded: this.loadedFrom(task) };
  }

  /** Starts the next document's worker. To be called when nothing more urgent is to be done. */
  prepare(): void {
    this.workers.prepare();
  }

  /** Ends a document and its worker, whatever the worker is doing. */
  end(task: PDFDocumentLoadingTask): void {
    void this.workers.end(task);
  }

  /** Nobody is asked for a password: a document that needs one is refused. */
  private async loadedFrom(task: PDFDocumentLoadingTask): Promise<LoadedDocument> {
    let isOpen = false;
    const locked = new Promise<never>((_, reject: (reason: Error) => void) => {
      task.onPassword = (answer: (password: Error) => void, reason: number) => {
        if (isOpen) {
          // Asked for now, it is for one of the document's files: only that one can't be read.
          this.asked += 1;
          answer(new Error('no password'));
        } else reject(new PasswordException('no password', reason) as unknown as Error);
      };
    });
    const opened = Promise.all([documentWithPages(task), pageLabelsOf(task)]);
    const [pdf, labels] = await Promise.race([opened, locked]);
    isOpen = true;
    return { pdf, labels };
  }
}
