import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Does the work while no other process does it under the same lock; waits for the other one to end.
 * @param {string} lock a file that exists while the work is done, with the number of the process that does it
 * @param {(text: string) => void} say @param {() => void} work
 */
export function alone(lock, say, work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let tries = 0; !claim(lock); tries += 1) {
    // The first refusal may come from the lock of a killed process, which the second try gets.
    if (tries === 1) say(`waiting for process ${String(holderOf(lock))}, which is doing the same`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
  try {
    work();
  } finally {
    rmSync(lock);
  }
}

/** @param {string} lock */
function claim(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function holderOf(lock) {
  return existsSync(lock) ? Number.parseInt(readFileSync(lock, 'utf8')) : Number.NaN;
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
