/**
 * Begins to count the time, in milliseconds, that work of this thread can have taken: what has passed, or what the whole
 * process has computed where that is less. On a machine that has much else to do, waiting for a turn is no fault of the work.
 */
export function timeSpent(): () => number {
  const begun = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - begun, (user + system) / 1000);
  };
}
