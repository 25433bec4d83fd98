import { z } from 'zod';
import { jobIdSchema } from '../../shared/ids.ts';

/** What is used of Electron's powerSaveBlocker. */
export interface SleepBlocker {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): unknown;
}

const withJobSchema = z.object({ jobId: jobIdSchema });

/** Knows whether long work is under way, and keeps the system from falling asleep by itself meanwhile. */
export class LongWork {
  private readonly blocker: SleepBlocker;
  private running = 0;
  private block: number | null = null;

  constructor(blocker: SleepBlocker) {
    this.blocker = blocker;
  }

  get isUnderWay(): boolean {
    return this.running > 0;
  }

  /** Follows a call of the engine to its answer where it is long work, which has a job's number. */
  async follow<T>(request: unknown, answer: Promise<T>): Promise<T> {
    if (!withJobSchema.safeParse(request).success) return answer;
    this.running += 1;
    this.block ??= this.blocker.start('prevent-app-suspension');
    try {
      return await answer;
    } finally {
      this.running -= 1;
      if (this.running === 0) this.letSleep();
    }
  }

  private letSleep(): void {
    if (this.block !== null) this.blocker.stop(this.block);
    this.block = null;
  }
}
