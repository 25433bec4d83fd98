import { expect, it } from 'vitest';
import { pauseBeforeRestart } from '../../../main/shell/engine-restarts.ts';

const minute = 60_000;

it('waits longer each time, and gives up at the fourth end within five minutes', () => {
  expect(pauseBeforeRestart([minute])).toBe(0);
  expect(pauseBeforeRestart([minute, minute + 1])).toBe(1_000);
  expect(pauseBeforeRestart([minute, minute + 1, minute + 2])).toBe(4_000);
  expect(pauseBeforeRestart([minute, minute + 1, minute + 2, 6 * minute - 1])).toBeNull();
});

it('forgets an end after five minutes', () => {
  expect(pauseBeforeRestart([0, 5 * minute])).toBe(0);
  expect(pauseBeforeRestart([0, minute, 2 * minute, 5 * minute])).toBe(4_000);
  expect(pauseBeforeRestart([0, 6 * minute, 12 * minute, 18 * minute, 24 * minute])).toBe(0);
});
