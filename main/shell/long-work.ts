/** The part of Electron's powerSaveBlocker that is used. */
export interface SleepBlocker {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): unknown;
}

/** Knows whether long work is under way, and keeps the system from going to sleep meanwhile. */
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

  /** Follows a call of the engine until it is answered, if it is long work, known by its `jobId`. */
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

/** The engine checks that it is a valid id. */
function hasJob(request: unknown): boolean {
  return typeof request === 'object' && request !== null && 'jobId' in request;
}
