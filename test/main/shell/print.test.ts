import { expect, it } from 'vitest';
import { isCancelledPrint } from '../../../main/shell/print.ts';

it.each([
  ['Print job canceled', 'linux', true],
  ['Print job cancelled', 'darwin', true],
  ['Print job failed', 'win32', true],
  ['Print job failed', 'linux', false],
  ['Print job failed', 'darwin', false],
  ['Invalid printer settings', 'win32', false],
  ['', 'win32', false],
] as const)('"%s" on %s: closed by the person: %s', (reason, platform, isCancelled) => {
  expect(isCancelledPrint(reason, platform)).toBe(isCancelled);
});
