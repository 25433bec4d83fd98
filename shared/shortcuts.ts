/** Where a shortcut works: on every screen; next to documents and ballot; in the reader of an open document. */
export type ShortcutScope = 'everywhere' | 'reading' | 'reader';

/** The parts of a keyboard event that matter here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Modifiers that aren't named must not be held; 'any': may be held, because some layouts need it to type the key. */
type Modifier = true | 'any';

interface Keys {
  /** the character or name from the layout, in lower case; or `code`, the physical key, if its position matters */
  readonly key?: string;
  readonly code?: RegExp;
  /** Control, or Command on a Mac */
  readonly control?: Modifier;
  readonly alt?: Modifier;
  readonly shift?: Modifier;
  /** types a character; people who dictate can turn such shortcuts off (WCAG 2.1.4) */
  readonly isCharacter?: true;
}

interface Shortcut {
  readonly scope: ShortcutScope;
  /** the line of the help sheet that explains the shortcut */
  readonly line: HelpLine;
  readonly keys: readonly Keys[];
  /** works while somebody types, because it types nothing */
  readonly whileTyping?: true;
  /** covers over which the shortcut still works */
  readonly worksOver?: readonly Cover[];
}

/** What blocks everything else on the screen while it is shown. */
export type Cover = 'dialog' | 'presentation';

/**
 * The help sheet, line by line: what a shortcut does, and the text that names its keys. Lines without an entry in
 * `shortcuts` are about keys that part of the screen handles while it has the focus.
 */
export const helpGroups = [
  {
    group: 'everywhere',
    lines: [
      { does: 'help', keys: 'help' },
      { does: 'screens', keys: 'screens' },
      { does: 'search', keys: 'search' },
      { does: 'lock', keys: 'lock' },
    ],
  },
  {
    group: 'desk',
    lines: [
      { does: 'listMove', keys: 'listMove' },
      { does: 'listTyped', keys: 'listTyped' },
    ],
  },
  {
    group: 'ballot',
    lines: [
      { does: 'digits', keys: 'digits' },
      { does: 'halves', keys: 'halves' },
      { does: 'arrows', keys: 'arrows' },
      { does: 'space', keys: 'space' },
      { does: 'delete', keys: 'delete' },
      { does: 'undo', keys: 'undo' },
      { does: 'redo', keys: 'redo' },
    ],
  },
  {
    group: 'overview',
    lines: [
      { does: 'cells', keys: 'arrows' },
      { does: 'ends', keys: 'ends' },
      { does: 'cellDigits', keys: 'digits' },
      { does: 'cellDelete', keys: 'delete' },
      { does: 'cellEnter', keys: 'enter' },
      { does: 'rowUndo', keys: 'rowUndo' },
      { does: 'rankMove', keys: 'applications' },
      { does: 'rankEqual', keys: 'equal' },
      { does: 'rankRemove', keys: 'delete' },
    ],
  },
  {
    group: 'reading',
    lines: [
      { does: 'sides', keys: 'sides' },
      { does: 'applications', keys: 'applications' },
      { does: 'find', keys: 'find' },
      { does: 'hits', keys: 'hits' },
      { does: 'endFind', keys: 'endFind' },
      { does: 'zoom', keys: 'zoom' },
      { does: 'panel', keys: 'panel' },
      { does: 'present', keys: 'present' },
      { does: 'pages', keys: 'pages' },
      { does: 'highlight', keys: 'highlight' },
      { does: 'makeNote', keys: 'makeNote' },
      { does: 'selecting', keys: 'selecting' },
      { does: 'markTools', keys: 'markTools' },
      { does: 'divider', keys: 'divider' },
    ],
  },
] as const;

export type HelpLine = (typeof helpGroups)[number]['lines'][number]['does'];

const anyModifier = { control: 'any', alt: 'any', shift: 'any' } as const;

/** All keys that work wherever the focus is, for the window and the document's frame. */
export const shortcuts = {
  help: {
    scope: 'everywhere',
    line: 'help',
    keys: [
      { key: 'f1', ...anyModifier },
      { key: '?', ...anyModifier, isCharacter: true },
    ],
    whileTyping: true,
  },
  search: { scope: 'everywhere', line: 'search', keys: [{ key: 'f', control: true, shift: true }], whileTyping: true },
  lock: {
    scope: 'everywhere',
    line: 'lock',
    keys: [{ key: 'l', control: true }],
    whileTyping: true,
    worksOver: ['dialog', 'presentation'],
  },
  // On a Mac these type characters, so they don't work during typing.
  screen: { scope: 'everywhere', line: 'screens', keys: [{ code: /^Digit[1-9]$/, alt: true }] },
  previous: { scope: 'reading', line: 'applications', keys: [{ key: 'arrowup', alt: true }], whileTyping: true },
  next: { scope: 'reading', line: 'applications', keys: [{ key: 'arrowdown', alt: true }], whileTyping: true },
  // During typing these keys edit the text.
  undo: { scope: 'reading', line: 'undo', keys: [{ key: 'z', control: true }] },
  redo: {
    scope: 'reading',
    line: 'redo',
    keys: [
      { key: 'y', control: true },
      { key: 'z', control: true, shift: true },
    ],
  },
  leave: { scope: 'reading', line: 'sides', keys: [{ key: 'f6' }], whileTyping: true },
  'leave-back': { scope: 'reading', line: 'sides', keys: [{ key: 'f6', shift: true }], whileTyping: true },
  find: { scope: 'reader', line: 'find', keys: [{ key: 'f', control: true }], whileTyping: true },
  'zoom-in': {
    scope: 'reader',
    line: 'zoom',
    keys: [
      { key: '+', control: true, shift: 'any' },
      { key: '=', control: true, shift: 'any' },
    ],
    whileTyping: true,
  },
  'zoom-out': { scope: 'reader', line: 'zoom', keys: [{ key: '-', control: true, shift: 'any' }], whileTyping: true },
  'fit-width': { scope: 'reader', line: 'zoom', keys: [{ key: '0', control: true, shift: 'any' }], whileTyping: true },
  panel: { scope: 'reader', line: 'panel', keys: [{ key: 'f4' }], whileTyping: true },
  present: { scope: 'reader', line: 'present', keys: [{ key: 'f5' }], whileTyping: true, worksOver: ['presentation'] },
  /** ends presenting or, failing that, finding */
  end: {
    scope: 'reader',
    line: 'present',
    keys: [{ key: 'escape', control: 'any' }],
    whileTyping: true,
    worksOver: ['presentation'],
  },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
export type ShortcutOf<Scope extends ShortcutScope> = {
  [Id in ShortcutId]: (typeof shortcuts)[Id]['scope'] extends Scope ? Id : never;
}[ShortcutId];

/** All shortcuts: the table's own keys. */
export const shortcutIds = Object.keys(shortcuts) as readonly ShortcutId[];

/** A shortcut pressed inside the document's frame, which passes it on: it means the same there as in the window. */
export interface DocumentShortcut {
  readonly shortcut: ShortcutId;
  /** which screen, from 1 to 9; null for every other shortcut */
  readonly digit: number | null;
  /** whether the key types a character: then it is ignored if the person has turned such shortcuts off */
  readonly isCharacter: boolean;
}

/** The first of a shortcut's keys, as shown to people. Modifiers that only may be held are left out. */
export interface ShownKeys {
  /** in lower case, as the layout produces it */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

export function shownKeys(id: ShortcutId): ShownKeys {
  const [{ key, control, alt, shift }]: readonly [Keys, ...Keys[]] = shortcuts[id].keys;
  return { key: key ?? '', control: control === true, alt: alt === true, shift: shift === true };
}

export function isOfScope<Scope extends ShortcutScope>(scope: Scope, id: ShortcutId): id is ShortcutOf<Scope> {
  return shortcuts[id].scope === scope;
}

/** Whether a shortcut still works while this cover is shown. */
export function worksOver(id: ShortcutId, cover: Cover): boolean {
  const shortcut: Shortcut = shortcuts[id];
  return shortcut.worksOver?.includes(cover) ?? false;
}

/** The shortcut of a scope for a key press; null: none. */
export function shortcutIn<Scope extends ShortcutScope>(
  scope: Scope,
  press: KeyPress,
  { isTyping, characters }: { readonly isTyping: boolean; readonly characters: boolean },
): ShortcutOf<Scope> | null {
  const isMeant = (id: ShortcutId): id is ShortcutOf<Scope> => {
    const { keys, whileTyping }: Shortcut = shortcuts[id];
    const pressed = keys.find((wanted) => isPressed(wanted, press));
    if (!isOfScope(scope, id) || pressed === undefined) return false;
    return pressed.isCharacter === true ? characters && !isTyping : !isTyping || whileTyping === true;
  };
  return shortcutIds.find(isMeant) ?? null;
}

/** The app's shortcut for a key pressed inside the document's frame; null: none. */
export function documentShortcut(press: KeyPress): DocumentShortcut | null {
  for (const shortcut of shortcutIds) {
    const { keys }: Shortcut = shortcuts[shortcut];
    const pressed = keys.find((wanted) => isPressed(wanted, press));
    if (pressed !== undefined)
      return { shortcut, digit: digitIn(shortcut, press), isCharacter: pressed.isCharacter === true };
  }
  return null;
}

/** The screen that a press of `screen` leads to, from 1; null for every other shortcut. */
export function digitIn(shortcut: ShortcutId, { code }: KeyPress): number | null {
  return shortcut === 'screen' ? Number(code.slice(-1)) : null;
}

function isPressed({ key, code, control, alt, shift }: Keys, press: KeyPress): boolean {
  return (
    // With Shift or Caps Lock, letters arrive as capitals.
    (key === undefined || key === press.key.toLowerCase()) &&
    (code?.test(press.code) ?? true) &&
    isHeld(control, press.ctrlKey || press.metaKey) &&
    isHeld(alt, press.altKey) &&
    isHeld(shift, press.shiftKey)
  );
}

function isHeld(wanted: Modifier | undefined, held: boolean): boolean {
  return wanted === 'any' || held === (wanted ?? false);
}
