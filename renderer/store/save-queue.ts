/** Runs pieces of work one after another, in the order in which they were handed in. */
export type SaveQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Changes of ballots must reach the disk in the order in which they were made, or an older text could overtake a newer
 * one and undo would take back something else than what the person sees last.
 */
export function createSaveQueue(): SaveQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
