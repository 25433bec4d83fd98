import type { AppEvent, ProgressEvent } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobId } from '../../../shared/ids.ts';

/** What a long piece of work is given: where to report progress, and the signal that tells it to stop. */
export interface Job {
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/** Long work under way or queued, by the id that the window gave it. */
export class Jobs {
  private readonly controllers = new Map<JobId, AbortController>();
  private everything = new AbortController();
  private readonly emit: (event: AppEvent) => void;

  constructor(emit: (event: AppEvent) => void) {
    this.emit = emit;
  }

  /**
   * Makes a job cancellable from now on, even while it is queued. Does nothing for null (the call is no job) or a known
   * id (the call is about that job).
   * @returns to be called when the job has ended
   */
  expect(jobId: JobId | null): () => void {
    if (jobId === null || this.controllers.has(jobId)) return () => undefined;
    this.controllers.set(jobId, new AbortController());
    return () => void this.controllers.delete(jobId);
  }

  /** Runs an expected job. @throws AppError `cancelled` if it was cancelled while queued, and whatever `work` throws */
  async run<T>(jobId: JobId, stage: ProgressEvent['stage'], work: (job: Job) => Promise<T>): Promise<T> {
    const signal = this.controllers.get(jobId)?.signal ?? new AbortController().signal;
    if (signal.aborted) throw new AppError('cancelled');
    return work({ signal, onProgress: (progress) => this.emit({ type: 'progress', jobId, stage, ...progress }) });
  }

  /** Asks one job to stop, or not to start; it then fails with `cancelled`. */
  cancel(jobId: JobId): void {
    this.controllers.get(jobId)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.controllers.values()) controller.abort();
    this.everything.abort();
    this.everything = new AbortController();
  }

  /** Aborted by `cancelAll` alone: for work that may take long but has no number, because nobody follows it. */
  get signal(): AbortSignal {
    return this.everything.signal;
  }
}
