import { useMemo } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { type Destination, destinationsOf } from './destinations.ts';

/** The header's screens for whoever has opened the vault; none while it is locked. */
export function useDestinations(): readonly Destination[] {
  const role = useAppStore((state) => state.vaultSession?.role ?? null);
  const votes = useAppStore((state) => state.desk?.me.votes ?? false);
  return useMemo(() => (role === null ? [] : destinationsOf(role, votes)), [role, votes]);
}
