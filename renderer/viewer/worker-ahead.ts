import { getDocument, PDFWorker, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Source = Exclude<Parameters<typeof getDocument>[0], string | URL | ArrayBuffer | ArrayLike<number> | undefined>;

/** Milliseconds that a worker has for ending properly; one that hangs in a document never would. */
const hangTimeoutMs = 2_000;

/**
 * Gives every document its own worker, so that none can affect the next one, and starts the next worker while the
 * current document is read: starting one takes about as long as opening a document.
 */
export class WorkerAhead {
  private readonly workers = new WeakMap<PDFDocumentLoadingTask, PDFWorker>();
  private next: PDFWorker | null = null;

  /** `hear` gets the worker's messages that aren't pdf.js's own. */
  open(source: Source, hear: (message: unknown) => void = () => undefined): PDFDocumentLoadingTask {
    const worker = this.next ?? new PDFWorker();
    this.next = null;
    hearWorker(worker, hear);
    const task = getDocument({ ...source, worker });
    this.workers.set(task, worker);
    return task;
  }

  /** To be called when nothing more urgent remains to be done. */
  prepare(): void {
    this.next ??= new PDFWorker();
  }

  /** Ends the document and its worker, whatever the worker is doing. */
  async end(task: PDFDocumentLoadingTask): Promise<void> {
    await Promise.race([task.destroy(), new Promise((resolve) => setTimeout(resolve, hangTimeoutMs))]);
    this.workers.get(task)?.destroy();
  }
}

/** Passes on a worker's messages that aren't pdf.js's own. */
export function hearWorker(worker: PDFWorker, hear: (message: unknown) => void): void {
  void worker.promise.then(() => {
    // Not in pdf.js's types: the thread itself, or nothing once it was destroyed.
    const port = worker.port as unknown as Worker | null;
    port?.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
  });
}
