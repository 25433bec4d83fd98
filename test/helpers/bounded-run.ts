import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const runSchema = z.object({ verdicts: z.array(z.string()), ms: z.number(), peakMB: z.number() });
export type BoundedRun = z.infer<typeof runSchema>;

/** Heap limits in MiB: a narrow one, and V8's default on an office laptop. */
export const heapLimits = [512, 2048] as const;

/** Runs the refusing program under a heap limit and returns what it cost. @throws Error when the program crashed */
export function boundedRun(heap: number, args: readonly string[], input: string): BoundedRun {
  const program = join(import.meta.dirname, 'refusing-program.ts');
  const child = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, program, ...args], {
    input,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`ended with ${child.status ?? child.signal}: ${child.stderr.slice(0, 1000)}`);
  const run = runSchema.parse(JSON.parse(child.stdout));
  process.stderr.write(
    `heap ${heap} MiB: ${Math.round(run.ms)} ms, ${Math.round(run.peakMB)} MB: ${run.verdicts.join(', ')}\n`,
  );
  return run;
}
