import { useEffect } from 'react';
import { isTyping } from '../hooks/is-typing.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';

/** Keys that mean the same on every screen: help and lock. None fires while typing, nor behind a dialog. */
export function useShortcuts(onHelp: () => void): void {
  const characters = useAppStore((state) => state.preferences.characterShortcuts);
  const lock = useAppStore((state) => state.lock);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      if (isTyping(event.target)) return;
      const asksForHelp = event.key === 'F1' || (event.key === '?' && characters);
      const locks = event.key.toLowerCase() === 'l' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!asksForHelp && !locks) return;
      event.preventDefault();
      if (locks) void lock('asked');
      else onHelp();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [characters, lock, onHelp]);
}
