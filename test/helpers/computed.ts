/** CPU time in milliseconds that this process spends on some work; waiting for the CPU doesn't count. */
export function computed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
