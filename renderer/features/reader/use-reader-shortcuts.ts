import { useEffect, useRef } from 'react';
import { isTyping } from '../../hooks/is-typing.ts';
import type { ViewerShortcut } from './use-viewer.ts';

const withControl: Readonly<Record<string, ViewerShortcut>> = {
  f: 'find',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit-width',
};
const alone: Readonly<Record<string, ViewerShortcut>> = { F4: 'panel', F5: 'present' };

/** The reader's keys on the desk; inside the document's frame the viewer takes the same ones and passes them on. */
export function useReaderShortcuts(
  isOn: boolean,
  isPresenting: boolean,
  act: (shortcut: ViewerShortcut) => void,
): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.shiftKey) return;
      const shortcut = isPresenting && event.key === 'Escape' ? 'end-presenting' : shortcutOf(event);
      if (shortcut === null || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      current.current(shortcut);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, isPresenting]);
}

/** While somebody types, only keys that type nothing act. */
function shortcutOf({ key, ctrlKey, metaKey, target }: KeyboardEvent): ViewerShortcut | null {
  if (ctrlKey || metaKey) return isTyping(target) ? null : (withControl[key.toLowerCase()] ?? null);
  return alone[key] ?? null;
}
