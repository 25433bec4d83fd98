import { type ShortcutId, shownKeys } from '../../shared/shortcuts.ts';
import { useTranslator } from './use-translator.ts';

/** A shortcut's keys, for screen readers and in readable form. */
export interface ShortcutText {
  /** in the syntax of `aria-keyshortcuts` (WAI-ARIA 1.2) */
  readonly keys: string;
  readonly name: string;
}

const modifiers = ['control', 'alt', 'shift'] as const;
const ariaNames = { control: 'Control', alt: 'Alt', shift: 'Shift' } as const;
const namedKeys = {
  arrowup: { aria: 'ArrowUp', text: 'shortcuts.key.arrowUp' },
  arrowdown: { aria: 'ArrowDown', text: 'shortcuts.key.arrowDown' },
  escape: { aria: 'Escape', text: 'shortcuts.key.escape' },
  '+': { aria: '+', text: 'shortcuts.key.plus' },
  '-': { aria: '-', text: 'shortcuts.key.minus' },
} as const;

/** Gives the keys of a shortcut, from the one table of keys, for the button that does the same. */
export function useShortcutText(): (id: ShortcutId) => ShortcutText {
  const { t } = useTranslator();
  return (id) => {
    const shown = shownKeys(id);
    const held = modifiers.filter((modifier) => shown[modifier]);
    const named = isNamed(shown.key) ? namedKeys[shown.key] : null;
    return {
      keys: [...held.map((modifier) => ariaNames[modifier]), named?.aria ?? shown.key.toUpperCase()].join('+'),
      name: [
        ...held.map((modifier) => t(`shortcuts.key.${modifier}`)),
        named === null ? shown.key.toUpperCase() : t(named.text),
      ].join('+'),
    };
  };
}

function isNamed(key: string): key is keyof typeof namedKeys {
  return Object.hasOwn(namedKeys, key);
}
