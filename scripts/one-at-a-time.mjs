import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** The lock appears with its holder's number in it, never empty: an empty one would look as if a killed process had left it. @param {string} lock */
function claim(lock) {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    put(own, lock);
    return true;
  } catch {
    if (!isRunning(holderOf(lock))) clearAway(lock);
    return false;
  } finally {
    rmSync(own);
  }
}

/** Throws where there is a lock already. @param {string} own @param {string} lock */
function put(own, lock) {
  try {
    linkSync(own, lock);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') throw thrown;
    // A file system without hard links: there the lock may be empty for a moment.
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  }
}

/** Removes what a killed process has left; of two that do so at once the slower one must not remove the lock of the faster one. @param {string} lock */
function clearAway(lock) {
  const aside = `${lock}.${process.pid}.left`;
  try {
    renameSync(lock, aside);
    if (isRunning(holderOf(aside))) linkSync(aside, lock);
  } catch {
    // Another process was faster: the next try shows what it has done.
  }
  rmSync(aside, { force: true });
}

/** @param {string} lock @returns {number} NaN where there is no lock */
function holderOf(lock) {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
