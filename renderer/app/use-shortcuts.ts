import { useEffect } from 'react';
import { isTyping } from '../hooks/is-typing.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import type { Destination } from './destinations.ts';

/** Keys that mean the same on every screen: help, search, lock, and the header's screens. None fires while typing, nor behind a dialog. */
export function useShortcuts(onHelp: () => void, destinations: readonly Destination[]): void {
  const characters = useAppStore((state) => state.preferences.characterShortcuts);
  const navigate = useAppStore((state) => state.navigate);
  const lock = useAppStore((state) => state.lock);
  const mayRead = useAppStore((state) => state.desk !== null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      if (isTyping(event.target)) return;
      const asksForHelp = event.key === 'F1' || (event.key === '?' && characters);
      const isWithControl = (event.ctrlKey || event.metaKey) && !event.altKey;
      const searches = mayRead && event.key.toLowerCase() === 'f' && isWithControl && event.shiftKey;
      const locks = event.key.toLowerCase() === 'l' && isWithControl && !event.shiftKey;
      const numbered =
        event.altKey && !event.ctrlKey && !event.shiftKey && /^Digit[1-9]$/.test(event.code)
          ? destinations[Number(event.code.slice(-1)) - 1]
          : undefined;
      const screen = searches ? 'search' : numbered;
      if (!asksForHelp && !locks && screen === undefined) return;
      event.preventDefault();
      if (screen !== undefined) navigate({ screen });
      else if (locks) void lock('asked');
      else onHelp();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [characters, destinations, lock, mayRead, navigate, onHelp]);
}
