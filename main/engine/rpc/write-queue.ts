/** Runs pieces of work one after the other, in the order in which they came. One that fails holds up none of the next. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** Begins when everything before it has ended, well or not. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
