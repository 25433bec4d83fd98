import type { ShortcutOf } from '../../shared/shortcuts.ts';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useScopeShortcuts } from '../hooks/use-scope-shortcuts.ts';
import type { HeaderScreen } from './screens.tsx';

/** Shortcuts that mean the same on every screen: help, search, lock, and the header's screens. */
export function useShortcuts(onHelp: () => void, destinations: readonly HeaderScreen[]): void {
  const navigate = useAppStore((state) => state.navigate);
  const lock = useAppStore((state) => state.lock);
  const mayRead = useAppStore((state) => state.desk !== null);
  useScopeShortcuts('everywhere', (shortcut, digit) => {
    const destination = digit === null ? undefined : destinations[digit - 1];
    const actions: Readonly<Record<ShortcutOf<'everywhere'>, (() => void) | null>> = {
      help: onHelp,
      lock: () => void lock('asked'),
      search: mayRead ? () => navigate({ screen: 'search' }) : null,
      screen: destination === undefined ? null : () => navigate({ screen: destination }),
    };
    actions[shortcut]?.();
    return actions[shortcut] !== null;
  });
}
