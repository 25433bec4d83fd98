import { useMemo } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { type HeaderScreen, screensInHeader } from './screens.tsx';

/** Screens to which the header links for the person at work: in its navigation, or among its action buttons. */
export function useHeaderScreens(place: 'navigation' | 'action'): readonly HeaderScreen[] {
  const role = useAppStore((state) => state.vaultSession?.role ?? null);
  const votes = useAppStore((state) => state.desk?.me.votes ?? false);
  const hasDesk = useAppStore((state) => state.desk !== null);
  return useMemo(() => screensInHeader(place, { role, votes, hasDesk }), [place, role, votes, hasDesk]);
}
