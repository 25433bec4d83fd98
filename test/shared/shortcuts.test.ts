import { describe, expect, it } from 'vitest';
import { english } from '../../shared/i18n/english.ts';
import { german } from '../../shared/i18n/german.ts';
import {
  documentShortcut,
  helpGroups,
  type KeyPress,
  type ShortcutId,
  shortcutIds,
  shortcutIn,
  type ShortcutScope,
  shortcuts,
  shownKeys,
  worksOver,
} from '../../shared/shortcuts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const atRest = { isTyping: false, characters: true };
const control = { ctrlKey: true };

describe('keys that the document passes on to the app', () => {
  it.each([
    [press('f', control), 'find'],
    [press('F', { metaKey: true }), 'find'],
    [press('F', { ...control, shiftKey: true }), 'search'],
    [press('+', control), 'zoom-in'],
    [press('+', { ...control, shiftKey: true }), 'zoom-in'],
    [press('-', control), 'zoom-out'],
    [press('0', control), 'fit-width'],
    [press('F4'), 'panel'],
    [press('F5'), 'present'],
    [press('F6'), 'leave'],
    [press('F6', { shiftKey: true }), 'leave-back'],
    [press('f'), null],
    [press('0'), null],
    [press('F4', { altKey: true }), null],
    [press('Escape'), 'end'],
    [press('ArrowDown'), null],
    [press('l', control), 'lock'],
    [press('F1'), 'help'],
    [press('ArrowDown', { altKey: true }), 'next'],
    [press('ArrowUp', { altKey: true }), 'previous'],
    [press('z', control), 'undo'],
    [press('y', control), 'redo'],
    // AltGr is reported as Control and Alt together.
    [press('ArrowDown', { ...control, altKey: true }), null],
    [press('7', { ...control, altKey: true, code: 'Digit7' }), null],
  ] as const)('%o', (pressed, shortcut) => {
    expect(documentShortcut(pressed)?.shortcut ?? null).toBe(shortcut);
  });

  it.each(Object.entries(shortcuts).filter(([id]) => id !== 'screen'))('%s', (id) => {
    const found = shortcutIds.find((known) => known === id) ?? 'screen';
    const { key, control: ctrlKey, alt: altKey, shift: shiftKey } = shownKeys(found);
    expect(documentShortcut(press(key, { ctrlKey, altKey, shiftKey }))?.shortcut).toBe(id);
  });

  it('tell which screen, and whether they typed a character', () => {
    expect(documentShortcut(press('&', { altKey: true, code: 'Digit1' }))).toEqual({
      shortcut: 'screen',
      digit: 1,
      isCharacter: false,
    });
    expect(documentShortcut(press('?', { shiftKey: true }))).toEqual({
      shortcut: 'help',
      digit: null,
      isCharacter: true,
    });
  });
});

describe('keys of the window', () => {
  it.each<[ShortcutScope, KeyPress, string | null]>([
    ['everywhere', press('F1'), 'help'],
    ['everywhere', press('?', { shiftKey: true }), 'help'],
    ['everywhere', press('L', control), 'lock'],
    ['everywhere', press('l', { ...control, shiftKey: true }), null],
    ['everywhere', press('l', { ...control, altKey: true }), null],
    ['everywhere', press('F', { ...control, shiftKey: true }), 'search'],
    // On a French keyboard the key of the digit 1 types "&", so the key's position counts.
    ['everywhere', press('&', { altKey: true, code: 'Digit1' }), 'screen'],
    ['everywhere', press('1', { code: 'Digit1' }), null],
    ['everywhere', press('0', { altKey: true, code: 'Digit0' }), null],
    ['reading', press('ArrowUp', { altKey: true }), 'previous'],
    ['reading', press('ArrowDown', { altKey: true }), 'next'],
    ['reading', press('z', control), 'undo'],
    ['reading', press('Z', { ...control, shiftKey: true }), 'redo'],
    ['reading', press('y', control), 'redo'],
    ['reading', press('F6', { shiftKey: true }), 'leave-back'],
    ['reading', press('f', control), null],
    ['reader', press('f', control), 'find'],
    ['reader', press('F', { ...control, shiftKey: true }), null],
    ['reader', press('=', control), 'zoom-in'],
    ['reader', press('Escape'), 'end'],
    ['reader', press('F6'), null],
  ])('%s: %o', (scope, pressed, shortcut) => {
    expect(shortcutIn(scope, pressed, atRest)).toBe(shortcut);
  });

  it('type nothing while somebody types', () => {
    const typing = { isTyping: true, characters: true };
    expect(shortcutIn('everywhere', press('?'), typing)).toBeNull();
    expect(shortcutIn('reading', press('z', control), typing)).toBeNull();
    expect(shortcutIn('reading', press('y', control), typing)).toBeNull();
    // On a Mac, Option with a digit types a character.
    expect(shortcutIn('everywhere', press('[', { altKey: true, code: 'Digit5' }), typing)).toBeNull();
  });

  it.each<[ShortcutScope, KeyPress, string | null]>([
    ['everywhere', press('F1'), 'help'],
    ['everywhere', press('l', control), 'lock'],
    ['everywhere', press('F', { ...control, shiftKey: true }), 'search'],
    ['reading', press('ArrowDown', { altKey: true }), 'next'],
    ['reading', press('ArrowUp', { altKey: true }), 'previous'],
    ['reading', press('F6'), 'leave'],
    ['reader', press('f', control), 'find'],
    ['reader', press('0', control), 'fit-width'],
    ['reader', press('F4'), 'panel'],
    ['reader', press('Escape'), 'end'],
    // AltGr with a letter types €, @ and the like.
    ['reader', press('f', { ...control, altKey: true }), null],
    ['everywhere', press('ł', { ...control, altKey: true }), null],
  ])('work while somebody types where they type nothing: %s, %o', (scope, pressed, shortcut) => {
    expect(shortcutIn(scope, pressed, { isTyping: true, characters: true })).toBe(shortcut);
  });

  it('lock above everything, and do nothing else behind a dialog', () => {
    expect(shortcutIds.filter((id) => worksOver(id, 'dialog'))).toEqual(['lock']);
    expect(shortcutIds.filter((id) => worksOver(id, 'presentation'))).toEqual(['lock', 'present', 'end']);
  });

  it('that type a character can be turned off', () => {
    const off = { isTyping: false, characters: false };
    expect(shortcutIn('everywhere', press('?', { shiftKey: true }), off)).toBeNull();
    expect(shortcutIn('everywhere', press('F1'), off)).toBe('help');
  });
});

it.each(Object.entries(shortcuts).filter(([id]) => id !== 'screen'))(
  'does %s when the keys are pressed that its button tells',
  (id, { scope }) => {
    const found = Object.keys(shortcuts).find((known): known is ShortcutId => known === id);
    const { key, control: ctrlKey, alt: altKey, shift: shiftKey } = shownKeys(found ?? 'screen');
    expect(shortcutIn(scope, press(key, { ctrlKey, altKey, shiftKey }), atRest)).toBe(id);
  },
);

describe('the help sheet', () => {
  it('says truly what still acts while somebody writes', () => {
    const silent = shortcutIds.filter((id) => !('whileTyping' in shortcuts[id]));
    expect(silent).toEqual(['screen', 'undo', 'redo']);
    expect(german.shortcuts.lead).toContain('außer Strg + Z und Strg + Y');
    expect(english.shortcuts.lead).toContain('except Ctrl + Z and Ctrl + Y');
  });

  const lines = helpGroups.flatMap(({ lines: own }) => [...own]);

  it.each(Object.entries(shortcuts))('explains %s', (_id, { line }) => {
    expect(lines.map(({ does }) => does)).toContain(line);
  });

  it.each([
    ['German', german.shortcuts],
    ['English', english.shortcuts],
  ])('has a text for every line in %s, and no text without a line', (_language, texts) => {
    expect(Object.keys(texts.does).sort()).toStrictEqual(lines.map(({ does }) => does).sort());
    expect(Object.keys(texts.keys).sort()).toStrictEqual([...new Set(lines.map(({ keys }) => keys))].sort());
    expect(Object.keys(texts.group).sort()).toStrictEqual(helpGroups.map(({ group }) => group).sort());
  });
});
