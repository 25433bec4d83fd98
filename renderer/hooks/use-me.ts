import type { Person } from '../../shared/formats/competition.ts';
import { useAppStore } from './use-app-store.tsx';

/** The person whose vault is open; null while none is. */
export function useMe(): Person | null {
  return useAppStore((state) => state.desk?.me ?? null);
}
