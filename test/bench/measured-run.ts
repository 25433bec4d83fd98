import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const runSchema = z.object({ ms: z.number(), peakMB: z.number() });
/** Time and peak memory of one script in a process of its own. */
export type Run = z.infer<typeof runSchema>;

/** Runs a script of this folder, which prints its measurement as JSON. */
export function measuredRun(script: string, args: readonly string[], input = ''): Run {
  return measuredProgram(process.execPath, script, args, input);
}

/** The same for a script that another program runs. */
export function measuredProgram(program: string, script: string, args: readonly string[], input = ''): Run {
  const child = spawnSync(program, [join(import.meta.dirname, script), ...args], { input, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${script}: ${child.stderr}`);
  return runSchema.parse(JSON.parse(child.stdout));
}

/** Prints how long this process has worked since `begin`, and its peak memory. */
export function printRun(begin: number): void {
  console.log(JSON.stringify({ ms: performance.now() - begin, peakMB: process.resourceUsage().maxRSS / 1024 }));
}
