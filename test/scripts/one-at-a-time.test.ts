import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../../scripts/one-at-a-time.mjs';

const subject = join(import.meta.dirname, '../../scripts/one-at-a-time.mjs');

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jurymappe-lock-'));
  lock = join(folder, 'below', 'work.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a process that holds the lock for a while and writes into the diary when it begins and ends. */
function startWorker(name: string, diary: string, milliseconds: number) {
  const code = `
    import { appendFileSync } from 'node:fs'
    import { alone } from ${JSON.stringify(subject)}
    alone(${JSON.stringify(lock)}, () => {}, () => {
      appendFileSync(${JSON.stringify(diary)}, '${name} begins\\n')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds})
      appendFileSync(${JSON.stringify(diary)}, '${name} ends\\n')
    })`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' });
}

async function hasBegun(diary: string, name: string) {
  await expect.poll(() => readFileSync(diary, 'utf8'), { timeout: 60_000 }).toContain(`${name} begins`);
}

describe('alone', () => {
  it('lets one process work after the other', async () => {
    const diary = join(folder, 'diary');
    // A lock left by a process that no longer runs stands in the way of all of them.
    mkdirSync(dirname(lock), { recursive: true });
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    writeFileSync(lock, String(gone.pid));
    const names = Array.from('abcdefgh');
    const workers = names.map((name) => startWorker(name, diary, 20));
    await Promise.all(workers.map((worker) => once(worker, 'exit')));

    expect(readdirSync(dirname(lock))).toEqual([]);
    const lines = readFileSync(diary, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2 * names.length);
    for (let index = 0; index < lines.length; index += 2) {
      const name = lines[index]?.split(' ')[0];
      expect(lines.slice(index, index + 2)).toEqual([`${String(name)} begins`, `${String(name)} ends`]);
    }
  });

  it('takes over what a killed process has left', async () => {
    const diary = join(folder, 'diary');
    appendFileSync(diary, '');
    const killed = startWorker('killed', diary, 60_000);
    await hasBegun(diary, 'killed');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(existsSync(lock)).toBe(true);

    let done = false;
    alone(
      lock,
      () => undefined,
      () => {
        done = true;
      },
    );
    expect(done).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it('says for whom it waits', async () => {
    const diary = join(folder, 'diary');
    appendFileSync(diary, '');
    const other = startWorker('other', diary, 1_500);
    await hasBegun(diary, 'other');

    const said: string[] = [];
    alone(
      lock,
      (text) => said.push(text),
      () => writeFileSync(diary, 'mine'),
    );
    expect(said).toEqual([`waiting for process ${String(other.pid)}, which is doing the same`]);
    expect(readFileSync(diary, 'utf8')).toBe('mine');
  });

  it('gives the lock back when the work fails', () => {
    const work = () => {
      throw new Error('broken');
    };
    expect(() => alone(lock, () => undefined, work)).toThrow('broken');
    expect(existsSync(lock)).toBe(false);
  });
});
