import { describe, expect, it } from 'vitest';
import { appKey } from '../../../renderer/viewer/app-key.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keys that the document passes on to the desk', () => {
  it.each([
    [{ ...none, key: 'f', ctrlKey: true }, 'find'],
    [{ ...none, key: 'F', metaKey: true }, 'find'],
    [{ ...none, key: 'F', ctrlKey: true, shiftKey: true }, 'search'],
    [{ ...none, key: '+', ctrlKey: true }, 'zoom-in'],
    [{ ...none, key: '-', ctrlKey: true }, 'zoom-out'],
    [{ ...none, key: '0', ctrlKey: true }, 'fit-width'],
    [{ ...none, key: 'F4' }, 'panel'],
    [{ ...none, key: 'F5' }, 'present'],
    [{ ...none, key: 'F6' }, 'leave'],
    [{ ...none, key: 'F6', shiftKey: true }, 'leave-back'],
    [{ ...none, key: 'f' }, null],
    [{ ...none, key: '0' }, null],
    [{ ...none, key: 'F4', altKey: true }, null],
    [{ ...none, key: 'ArrowDown' }, null],
  ] as const)('%o', (pressed, shortcut) => {
    expect(appKey(pressed)).toBe(shortcut);
  });
});
