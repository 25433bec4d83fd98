import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/errors.ts';
import { threadScript } from '../thread-script.ts';
import type { JobOf, Order, ResultOf, WorkName } from './document-work.ts';
import { type Answer, valueOf } from './thread-answer.ts';

/** A thread needs only one small buffer; without a limit its garbage would grow with the machine's memory. */
const memory = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };

/** More threads would only wait for the disk, and each costs memory. */
const mostThreads = 8;

interface Waiting {
  readonly order: Order;
  readonly resolve: (answer: Answer<unknown>) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Works on documents in threads, as many as there are cores, which start when there is work. Jobs start in the order in
 * which they are requested.
 */
export class DocumentThreads {
  private readonly waiting: Waiting[] = [];
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  private readonly ended: Promise<unknown>[] = [];
  private failure: { readonly reason: unknown } | null = null;
  private readonly signal: AbortSignal;
  private readonly cancel = (): void => this.end(new AppError('cancelled'));

  constructor(signal: AbortSignal) {
    this.signal = signal;
    signal.addEventListener('abort', this.cancel);
    if (signal.aborted) this.cancel();
  }

  /** @throws AppError `cancelled`, and whatever the work throws */
  async run<Name extends WorkName>(name: Name, job: JobOf<Name>): Promise<ResultOf<Name>> {
    const order = { name, job } as Order;
    const answer = await new Promise<Answer<unknown>>((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      this.next();
    });
    return valueOf(answer) as ResultOf<Name>;
  }

  /** Ends all threads; only after that is no file descriptor in use any more. */
  async close(): Promise<void> {
    this.signal.removeEventListener('abort', this.cancel);
    this.end(new AppError('cancelled'));
    await Promise.all(this.ended);
  }

  private next(): void {
    if (this.failure !== null) this.refuseAll(this.failure.reason);
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? this.begin();
    const first = worker === null ? undefined : this.waiting.shift();
    if (worker === null || first === undefined) return;
    this.busy.set(worker, first);
    worker.postMessage(first.order);
  }

  private begin(): Worker | null {
    if (this.busy.size >= Math.min(availableParallelism(), mostThreads)) return null;
    const worker = new Worker(threadScript('document-worker', import.meta.url), { resourceLimits: memory });
    worker.on('message', (answer: Answer<unknown>) => {
      const done = this.busy.get(worker);
      this.busy.delete(worker);
      this.idle.push(worker);
      done?.resolve(answer);
      this.next();
    });
    worker.on('error', (reason) => this.end(reason));
    return worker;
  }

  /** Ends everything with this reason; nothing starts afterwards. */
  private end(reason: unknown): void {
    this.failure ??= { reason };
    for (const worker of [...this.idle.splice(0), ...this.busy.keys()]) this.ended.push(worker.terminate());
    for (const { reject } of this.busy.values()) reject(reason);
    this.busy.clear();
    this.refuseAll(reason);
  }

  private refuseAll(reason: unknown): void {
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }
}

/** Provides threads to `use`, and ends them whatever happens. */
export async function withThreads<T>(signal: AbortSignal, use: (threads: DocumentThreads) => Promise<T>): Promise<T> {
  const threads = new DocumentThreads(signal);
  try {
    return await use(threads);
  } finally {
    await threads.close();
  }
}
