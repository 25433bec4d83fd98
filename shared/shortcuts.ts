/** Where a shortcut works: on every screen; next to documents and ballot; in the reader of an open document. */
export type ShortcutScope = 'everywhere' | 'reading' | 'reader';

/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A modifier that isn't named must not be held; 'any': it may be, because layouts need it to type the key. */
type Modifier = true | 'any';

interface Keys {
  /** the character or name that the layout gives, in lower case; or the physical key, where its place is meant */
  readonly key?: string;
  readonly code?: RegExp;
  /** Control, or Command on a Mac */
  readonly control?: Modifier;
  readonly alt?: Modifier;
  readonly shift?: Modifier;
  /** types a character by itself; people who dictate can turn such shortcuts off (WCAG 2.1.4) */
  readonly isCharacter?: true;
}

interface Shortcut {
  readonly scope: ShortcutScope;
  /** the line of the help sheet that explains it */
  readonly line: HelpLine;
  readonly keys: readonly Keys[];
  /** works while somebody types, because it types nothing */
  readonly whileTyping?: true;
  /** what may lie over everything else while it still works */
  readonly worksOver?: readonly Cover[];
}

/** What puts everything else on the screen out of reach while it is shown. */
export type Cover = 'dialog' | 'presentation';

/**
 * The help sheet, line by line: what it does, and the text that names its keys. Lines without an entry in `shortcuts`
 * are about keys that a part of the screen takes while it has the focus.
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

/** Every key that means something wherever the focus is, read by the window and by the document's frame. */
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
  // On a Mac these type characters: not while somebody types.
  screen: { scope: 'everywhere', line: 'screens', keys: [{ code: /^Digit[1-9]$/, alt: true }] },
  previous: { scope: 'reading', line: 'applications', keys: [{ key: 'arrowup', alt: true }], whileTyping: true },
  next: { scope: 'reading', line: 'applications', keys: [{ key: 'arrowdown', alt: true }], whileTyping: true },
  // While somebody types, these are about the text.
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
  /** presenting, or else finding */
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

/** All of them; the table's own keys. */
export const shortcutIds = Object.keys(shortcuts) as readonly ShortcutId[];

/** A shortcut pressed inside the document's frame, which passes it on: there it means the same as beside it. */
export interface DocumentShortcut {
  readonly shortcut: ShortcutId;
  /** from 1 to 9: which screen; null for every other shortcut */
  readonly digit: number | null;
  /** typed a character by itself: not meant where the person has turned such shortcuts off */
  readonly isCharacter: boolean;
}

/** The keys by which a shortcut is called where it has several: its first. Modifiers that may be held are left out. */
export interface ShownKeys {
  /** in lower case, as the layout gives it */
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

/** Whether a shortcut still works while that lies over everything else. */
export function worksOver(id: ShortcutId, cover: Cover): boolean {
  const shortcut: Shortcut = shortcuts[id];
  return shortcut.worksOver?.includes(cover) ?? false;
}

/** The shortcut of a scope that a key press asks for; null: none. */
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

/** The shortcut that a key pressed inside the document's frame means to the app; null: none. */
export function documentShortcut(press: KeyPress): DocumentShortcut | null {
  for (const shortcut of shortcutIds) {
    const { keys }: Shortcut = shortcuts[shortcut];
    const pressed = keys.find((wanted) => isPressed(wanted, press));
    if (pressed !== undefined)
      return { shortcut, digit: digitIn(shortcut, press), isCharacter: pressed.isCharacter === true };
  }
  return null;
}

/** Which screen a press of `screen` leads to, from 1; null for every other shortcut. */
export function digitIn(shortcut: ShortcutId, { code }: KeyPress): number | null {
  return shortcut === 'screen' ? Number(code.slice(-1)) : null;
}

function isPressed({ key, code, control, alt, shift }: Keys, press: KeyPress): boolean {
  return (
    // With Shift or Caps Lock letters come as capitals.
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
