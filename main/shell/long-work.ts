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

  /** Counts long work as under way until it is answered, however it ends. */
  follow(answer: Promise<unknown>): void {
    this.running += 1;
    this.block ??= this.blocker.start('prevent-app-suspension');
    const ended = (): void => this.ended();
    answer.then(ended, ended);
  }

  private ended(): void {
    this.running -= 1;
    if (this.running > 0 || this.block === null) return;
    this.blocker.stop(this.block);
    this.block = null;
  }
}

/** Whether a request is for long work, known by its `jobId`. The engine checks that it is a valid id. */
export function isLongWork(request: unknown): boolean {
  return typeof request === 'object' && request !== null && 'jobId' in request;
}
