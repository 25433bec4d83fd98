import type { AppEvent, ProgressEvent } from '../../../shared/contract/events.ts';
import type { JobId } from '../../../shared/ids.ts';

/** What a long piece of work is given: where to tell its progress, and how it learns that it is to stop. */
export interface Job {
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/** Long work under way, by the number that the window gave it. */
export class Jobs {
  private readonly running = new Map<JobId, AbortController>();
  private readonly emit: (event: AppEvent) => void;

  constructor(emit: (event: AppEvent) => void) {
    this.emit = emit;
  }

  /** Runs work that can be followed and cancelled. */
  async run<T>(jobId: JobId, stage: ProgressEvent['stage'], work: (job: Job) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.running.set(jobId, controller);
    try {
      return await work({
        signal: controller.signal,
        onProgress: (progress) => this.emit({ type: 'progress', jobId, stage, ...progress }),
      });
    } finally {
      this.running.delete(jobId);
    }
  }

  /** Asks one piece of work to stop; it then ends with `cancelled`. */
  cancel(jobId: JobId): void {
    this.running.get(jobId)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.running.values()) controller.abort();
  }
}
