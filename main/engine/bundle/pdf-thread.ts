import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { isSource, threadScript } from '../thread-script.ts';
import { type PdfAnswer, pdfAnswerSchema, type PdfFinding } from './pdf-finding.ts';
import { timeSpent } from './time-spent.ts';

/** The build gives the thread its pdf.js; from the sources the thread has to be given it. */
const execArgv = isSource(import.meta.url)
  ? ['--import', new URL('../../../scripts/pdf-worker-from-sources.mjs', import.meta.url).href]
  : [];

/** What V8 keeps; of the buffers, which it doesn't count, `memory` below takes care. */
const heap = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 };

/** How much a single document may cost. */
export interface PdfAllowance {
  /** time spent (time-spent.ts) */
  readonly milliseconds: number;
  /** by how many bytes the process may grow meanwhile */
  readonly memory: number;
}
const allowance: PdfAllowance = { milliseconds: 10_000, memory: 512 * 1024 * 1024 };

/** Beginning a thread isn't the document's fault; on a machine that has much else to do it takes minutes. */
const millisecondsToBegin = 600_000;

/** A document that computes nothing and never ends is waited for so long, in milliseconds. */
const longestWait = 120_000;

/** How often memory and time are looked at, in milliseconds. */
const watchEvery = 50;

/** A thread that looks at untrusted PDF files, one after the other. A document that costs too much costs the thread. */
export class PdfThread {
  private worker: Worker | null = null;
  private readonly signal: AbortSignal;
  private readonly allowed: PdfAllowance;

  constructor(signal: AbortSignal, allowed: Partial<PdfAllowance> = {}) {
    this.signal = signal;
    this.allowed = { ...allowance, ...allowed };
  }

  /** Whatever goes wrong, also a file that can't be read, means that the document isn't checked. */
  async check(path: string): Promise<readonly PdfFinding[]> {
    try {
      const worker = this.worker ?? (await this.begin());
      worker.postMessage({ path });
      const answer = await this.answerOf(worker);
      if (answer.kind === 'checked') return answer.findings;
    } catch {
      // The thread has ended or is ended below.
    }
    await this.end();
    return [{ kind: 'pdf-not-checked' }];
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  /** What the library has to say of broken files is nobody's concern: it must not get into the terminal's answer. */
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
    // An error between two documents would end the engine.
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
