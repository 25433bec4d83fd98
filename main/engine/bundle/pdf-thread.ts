import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { isSource, threadScript } from '../thread-script.ts';
import { type PdfAnswer, pdfAnswerSchema, type PdfFinding } from './pdf-finding.ts';
import { timeSpent } from './time-spent.ts';

/** In the built app the thread's script includes pdf.js; when run from the sources, pdf.js has to be loaded for it. */
const execArgv = isSource(import.meta.url)
  ? ['--import', new URL('../../../scripts/pdf-worker-from-sources.mjs', import.meta.url).href]
  : [];

/** Limits V8's heap; buffers aren't part of that, and are limited by `memory` below. */
const heap = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 };

/** How much checking one document may cost. */
export interface PdfAllowance {
  /** time spent (time-spent.ts) */
  readonly milliseconds: number;
  /** by how many bytes the process may grow meanwhile */
  readonly memory: number;
}
const allowance: PdfAllowance = { milliseconds: 10_000, memory: 512 * 1024 * 1024 };

/** Starting a thread isn't the document's fault, and can take minutes on a busy machine. */
const millisecondsToBegin = 600_000;

/** How long, in milliseconds, to wait for a document that uses no processor time but never ends. */
const longestWait = 120_000;

/** How often memory and time are checked, in milliseconds. */
const watchEvery = 50;

/** A thread that checks untrusted PDF files, one after the other. If a document costs too much, the thread is ended. */
export class PdfThread {
  private worker: Worker | null = null;
  private readonly signal: AbortSignal;
  private readonly allowed: PdfAllowance;

  constructor(signal: AbortSignal, allowed: Partial<PdfAllowance> = {}) {
    this.signal = signal;
    this.allowed = { ...allowance, ...allowed };
  }

  /** Any failure, even an unreadable file, means that the document counts as not checked. */
  async check(path: string): Promise<readonly PdfFinding[]> {
    try {
      const worker = this.worker ?? (await this.begin());
      worker.postMessage({ path });
      const answer = await this.answerOf(worker);
      if (answer.kind === 'checked') return answer.findings;
    } catch {
      // The thread has ended already, or is ended below.
    }
    await this.end();
    return [{ kind: 'pdf-not-checked' }];
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  /** The library's messages about broken files are discarded: they must not get into the terminal's answer. */
  private async begin(): Promise<Worker> {
    const worker = new Worker(threadScript('pdf-worker', import.meta.url), {
      execArgv,
      resourceLimits: heap,
      stdout: true,
      stderr: true,
    });
    this.worker = worker;
    worker.stdout.resume();
    worker.stderr.resume();
    // Without this listener, an error between two documents would end the engine.
    worker.on('error', () => undefined);
    await once(worker, 'message', { signal: AbortSignal.any([this.signal, AbortSignal.timeout(millisecondsToBegin)]) });
    return worker;
  }

  private async answerOf(worker: Worker): Promise<PdfAnswer> {
    const tooMuch = new AbortController();
    const before = process.memoryUsage.rss();
    const spent = timeSpent();
    const watch = setInterval(() => {
      const { memory, milliseconds } = this.allowed;
      if (process.memoryUsage.rss() - before > memory || spent() > milliseconds) tooMuch.abort();
    }, watchEvery);
    try {
      const signal = AbortSignal.any([this.signal, tooMuch.signal, AbortSignal.timeout(longestWait)]);
      const [answer] = (await once(worker, 'message', { signal })) as readonly unknown[];
      return pdfAnswerSchema.parse(answer);
    } finally {
      clearInterval(watch);
    }
  }
}
