/**
 * Starts measuring the time, in milliseconds, that this thread's work can have taken: the time passed, or the whole
 * process's computing time if that is less. On a busy machine, waiting for a turn is not the work's fault.
 */
export function timeSpent(): () => number {
  const begun = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - begun, (user + system) / 1000);
  };
}
