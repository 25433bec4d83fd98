import { expect, it } from 'vitest';
import { lacksSandbox } from '../../../main/shell/lacks-sandbox.ts';

it.each([
  ['an AppImage whose launcher switched it off', { isOff: true, isPackaged: true, userId: 1000 }, true],
  ['Windows, where somebody switched it off', { isOff: true, isPackaged: true, userId: undefined }, true],
  ['root, to whom Chromium refuses it', { isOff: true, isPackaged: true, userId: 0 }, false],
  ['a start as it should be', { isOff: false, isPackaged: true, userId: 1000 }, false],
  ['development', { isOff: true, isPackaged: false, userId: 1000 }, false],
] as const)('%s', (_who, facts, lacks) => {
  expect(lacksSandbox(facts)).toBe(lacks);
});
