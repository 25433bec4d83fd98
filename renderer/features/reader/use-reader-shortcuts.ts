import { useEffect, useRef } from 'react';
import { shortcutIn, type ShortcutOf } from '../../../shared/shortcuts.ts';
import { isTyping } from '../../hooks/is-typing.ts';

/** The reader's keys outside the document's frame; inside it, the viewer passes them on. */
export function useReaderShortcuts(
  isOn: boolean,
  isPresenting: boolean,
  act: (shortcut: ShortcutOf<'reader'>) => void,
): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const shortcut = shortcutIn('reader', event, { isTyping: isTyping(event.target), characters: true });
      if (shortcut === null || (shortcut === 'end-presenting' && !isPresenting)) return;
      event.preventDefault();
      current.current(shortcut);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, isPresenting]);
}
