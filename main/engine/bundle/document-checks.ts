import { Worker } from 'node:worker_threads';
import type { Sha256 } from '../../../shared/ids.ts';
import type { DocumentCheck } from './check-document.ts';

type Answer = readonly Sha256[] | null;

/** From the sources the worker is TypeScript beside this file, in the built app a script beside the engine's. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.js',
  import.meta.url,
);

/** The thread holds one small buffer; without a limit its garbage would grow with the size of the machine. */
const memory = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };

/** Checks documents in a thread of their own, one after the other in the order in which they are asked for. */
export class DocumentChecks {
  private readonly worker = new Worker(workerFile, { resourceLimits: memory });
  private readonly waiting: {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (reason: unknown) => void;
  }[] = [];

  constructor() {
    this.worker.on('message', (answer: Answer) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (reason) => this.waiting.splice(0).forEach(({ reject }) => reject(reason)));
  }

  /** As `checkDocument`. */
  check(document: DocumentCheck): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(document);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
