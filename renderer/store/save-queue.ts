/** Runs pieces of work one after another, in the order in which they were handed in. */
export type SaveQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Changes of ballots must reach the disk in the order in which they were made: otherwise an older text could overwrite
 * a newer one, and undo would take back something other than what the person saw last.
 */
export function createSaveQueue(): SaveQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
