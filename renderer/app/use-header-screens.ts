import { useMemo } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { type HeaderScreen, screensInHeader } from './screens.tsx';

/** Where the header leads whoever has opened the vault: by its navigation, or by its action buttons. */
export function useHeaderScreens(place: 'navigation' | 'action'): readonly HeaderScreen[] {
  const role = useAppStore((state) => state.vaultSession?.role ?? null);
  const votes = useAppStore((state) => state.desk?.me.votes ?? false);
  const hasDesk = useAppStore((state) => state.desk !== null);
  return useMemo(() => screensInHeader(place, { role, votes, hasDesk }), [place, role, votes, hasDesk]);
}
