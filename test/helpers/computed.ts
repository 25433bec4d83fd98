/** Milliseconds that this process computes for some work: however long it waits for its turn, it is the same. */
export function computed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
