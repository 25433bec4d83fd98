import { useEffect } from 'react';
import { shortcutIn, type ShortcutOf } from '../../shared/shortcuts.ts';
import { isTyping } from '../hooks/is-typing.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import type { HeaderScreen } from './screens.tsx';

/** Keys that mean the same on every screen: help, search, lock, and the header's screens. None fires while typing, nor behind a dialog. */
export function useShortcuts(onHelp: () => void, destinations: readonly HeaderScreen[]): void {
  const characters = useAppStore((state) => state.preferences.characterShortcuts);
  const navigate = useAppStore((state) => state.navigate);
  const lock = useAppStore((state) => state.lock);
  const mayRead = useAppStore((state) => state.desk !== null);
  useEffect(() => {
    const goTo = (screen: HeaderScreen | undefined): (() => void) | null =>
      screen === undefined ? null : () => navigate({ screen });
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const shortcut = shortcutIn('everywhere', event, { isTyping: isTyping(event.target), characters });
      if (shortcut === null) return;
      const actions: Readonly<Record<ShortcutOf<'everywhere'>, (() => void) | null>> = {
        help: onHelp,
        lock: () => void lock('asked'),
        search: mayRead ? () => navigate({ screen: 'search' }) : null,
        screen: goTo(destinations[Number(event.code.slice(-1)) - 1]),
      };
      const action = actions[shortcut];
      if (action === null) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [characters, destinations, lock, mayRead, navigate, onHelp]);
}
