/** What is used of Electron's powerSaveBlocker. */
export interface SleepBlocker {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): unknown;
}

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
    if (!hasJob(request)) return answer;
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

/** The engine looks whether it is a number. */
function hasJob(request: unknown): boolean {
  return typeof request === 'object' && request !== null && 'jobId' in request;
}
