import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Does the work once no other process is doing it under the same lock.
 * @param {string} lock a file that exists during the work and holds the id of the process that does it
 * @param {(text: string) => void} say @param {() => void} work
 */
export function alone(lock, say, work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let tries = 0; !claim(lock); tries += 1) {
    // The first refusal may come from the lock of a killed process; the second try then succeeds.
    if (tries === 1) say(`waiting for process ${String(holderOf(lock))}, which is doing the same`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
  try {
    work();
  } finally {
    rmSync(lock);
  }
}

/**
 * The lock appears with its holder's process id already in it: an empty one would look like that of a killed process.
 * @param {string} lock
 */
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

/** Throws if there already is a lock. @param {string} own @param {string} lock */
function put(own, lock) {
  try {
    linkSync(own, lock);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') throw thrown;
    // A file system without hard links: the lock may be empty there for a moment.
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  }
}

/**
 * Removes what a killed process left. If two processes do so at once, the slower must not remove the faster one's lock.
 * @param {string} lock
 */
function clearAway(lock) {
  const aside = `${lock}.${process.pid}.left`;
  try {
    renameSync(lock, aside);
    if (isRunning(holderOf(aside))) linkSync(aside, lock);
  } catch {
    // Another process was faster: the next try deals with the result.
  }
  rmSync(aside, { force: true });
}

/** @param {string} lock @returns {number} NaN if there is no lock */
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
