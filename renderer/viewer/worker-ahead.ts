import { getDocument, PDFWorker, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Source = Exclude<Parameters<typeof getDocument>[0], string | URL | ArrayBuffer | ArrayLike<number> | undefined>;

/** Milliseconds that a worker has for ending by itself; one that hangs in a document would never. */
const hangTimeoutMs = 2_000;

/**
 * Gives every document a worker of its own, so that none can spoil the next one, and starts the next document's worker while
 * this one is read: starting it takes about as long as opening a document does.
 */
export class WorkerAhead {
  private readonly workers = new WeakMap<PDFDocumentLoadingTask, PDFWorker>();
  private next: PDFWorker | null = null;

  /** `hear` takes what the worker says besides what is pdf.js's own. */
  open(source: Source, hear: (message: unknown) => void = () => undefined): PDFDocumentLoadingTask {
    const worker = this.next ?? new PDFWorker();
    this.next = null;
    hearWorker(worker, hear);
    const task = getDocument({ ...source, worker });
    this.workers.set(task, worker);
    return task;
  }

  /** To be called when nothing more urgent is to be done. */
  prepare(): void {
    this.next ??= new PDFWorker();
  }

  /** Ends the document and its worker, whatever the worker is at. */
  async end(task: PDFDocumentLoadingTask): Promise<void> {
    await Promise.race([task.destroy(), new Promise((resolve) => setTimeout(resolve, hangTimeoutMs))]);
    this.workers.get(task)?.destroy();
  }
}

/** Hands on what a worker says besides what is pdf.js's own. */
export function hearWorker(worker: PDFWorker, hear: (message: unknown) => void): void {
  void worker.promise.then(() => {
    // Not in its types: the thread itself, or nothing once it was destroyed.
    const port = worker.port as unknown as Worker | null;
    port?.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
  });
}
