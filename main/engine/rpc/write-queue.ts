/** Runs pieces of work one after the other, in the order in which they came. A failed one doesn't hold up the next. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** Starts once everything before it has ended, whether or not that failed. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
