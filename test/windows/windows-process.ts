import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { windowsLaunch, windowsPath } from '../../scripts/windows.mjs';

/** A program that runs in Windows' own Node. */
export interface WindowsProcess {
  /** adds to its standard input */
  readonly send: (text: string) => void;
  /** the complete lines of its standard output so far */
  readonly lines: () => readonly string[];
  /** waits for a wanted line; fails if the program ends without it */
  readonly line: (wanted: (line: string) => boolean) => Promise<string>;
  /** its exit code; null if it was killed */
  readonly ended: Promise<number | null>;
  /** ends it as the system would: without a chance to clean up */
  readonly kill: () => Promise<void>;
}

export interface WindowsProcessOptions {
  readonly args?: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** where its standard input and output are kept as files: Wine gives Node no pipes */
  readonly folder: string;
}

/** Starts a program of the project; paths in its arguments must already be Windows paths. */
export function startOnWindows(
  program: string,
  { args = [], input = '', env = {}, folder }: WindowsProcessOptions,
): WindowsProcess {
  mkdirSync(folder, { recursive: true });
  const place = mkdtempSync(join(folder, 'process-'));
  const [stdin, stdout, stderr] = [join(place, 'in'), join(place, 'out'), join(place, 'errors')];
  writeFileSync(stdin, input);
  const launch = windowsLaunch();
  const files = [openSync(stdin, 'r'), openSync(stdout, 'w'), openSync(stderr, 'w')];
  const child = spawn(launch.executablePath, [...launch.args, windowsPath(program), ...args], {
    stdio: files,
    env: { ...process.env, ...launch.env, ...env },
  });
  files.forEach((file) => closeSync(file));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
  const lines = (): readonly string[] => readFileSync(stdout, 'utf8').split('\n').slice(0, -1);
  return {
    send: (text) => appendFileSync(stdin, text),
    lines,
    line: async (wanted) => {
      for (;;) {
        // Checked before the lines are read, so that the program's last lines are still found.
        const isOver = child.exitCode !== null || child.signalCode !== null;
        const found = lines().find(wanted);
        if (found !== undefined) return found;
        if (isOver) throw new Error(`the program has ended: ${readFileSync(stderr, 'utf8')}`);
        await sleep(10);
      }
    },
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
