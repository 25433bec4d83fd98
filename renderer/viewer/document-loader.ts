import { PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pictureLimits } from '../../shared/pdf/picture-limits.ts';
import { documentWithPages, pageLabelsOf } from './document-with-pages.ts';
import { BoundedCanvasFactory } from './drawing-budget.ts';
import { type DocumentSource, readingOptions } from './stored-document.ts';
import { WorkerAhead } from './worker-ahead.ts';

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
    // Only pages that are drawn need profiles of colours: the search, which reads the same way, goes without.
    const task = this.workers.open({ ...source, ...readingOptions, ...limits, iccUrl: './iccs/' }, hear);
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
