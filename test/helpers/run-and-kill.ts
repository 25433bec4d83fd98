import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Run {
  /** everything it wrote to standard output */
  readonly output: string;
  /** whether it was still running when its time was up */
  readonly wasKilled: boolean;
  /** from its first output to its end, in milliseconds */
  readonly duration: number;
}

export interface RunOptions {
  readonly args: readonly string[];
  /** goes to standard input, where secrets belong */
  readonly input: string;
  /** in milliseconds from its first output; without it the program may end normally */
  readonly killAfter?: number | undefined;
}

/** Runs one of the tests' programs with this Node and kills it with SIGKILL, which no program can prepare for. */
export async function runAndKill(program: string, { args, input, killAfter }: RunOptions): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  let output = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      resolve();
    });
  });
  child.stdin.end(input);
  await Promise.race([begun, ended]);
  const start = performance.now();
  if (killAfter !== undefined) await Promise.race([sleep(killAfter), ended]);
  const wasKilled = killAfter !== undefined && child.exitCode === null && child.kill('SIGKILL');
  await ended;
  return { output, wasKilled, duration: performance.now() - start };
}
