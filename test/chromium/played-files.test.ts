import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { leftOut, playedFiles } from './played-files.ts';

const files = readdirSync(join(import.meta.dirname, '..', 'e2e')).filter((name) => name.endsWith('.test.ts'));

it.each([false, true])('every test of the window is played or left out with a reason (whole: %s)', (isWhole) => {
  const named = [...playedFiles(isWhole), ...leftOut(isWhole).map(([file]) => file)];
  expect(named.toSorted()).toEqual(files.toSorted());
  for (const [file, reason] of leftOut(isWhole)) expect(reason.length, file).toBeGreaterThan(10);
});

it('the ways of a juror and of a chair are always played', () => {
  expect(playedFiles(false)).toContain('journeys.test.ts');
});
