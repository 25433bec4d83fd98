/**
 * Ends this process with SIGKILL right before the n-th call that changes a file or a folder, so that a test can stop
 * between any two of them. Import it before the code under test; SQLite's own writes aren't counted.
 */
import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const changing = ['copyFile', 'link', 'mkdir', 'open', 'rename', 'rm', 'writeFile'] as const;

let endAt = 0;
let steps = 0;

for (const name of changing) {
  const original = promises[name];
  const counted = (...args: unknown[]): unknown => {
    if (name !== 'open' || args[1] !== 'r') countStep();
    const answer: unknown = Reflect.apply(original, promises, args);
    return answer;
  };
  Reflect.set(promises, name, counted);
}
syncBuiltinESMExports();

function countStep(): void {
  steps += 1;
  if (steps === endAt) process.kill(process.pid, 'SIGKILL');
}

/** Starts counting. @param step 0 for none: the process then ends normally */
export function endAtStep(step: number): void {
  steps = 0;
  endAt = step;
}

/** How many such calls were made since counting began. */
export function stepsDone(): number {
  return steps;
}
