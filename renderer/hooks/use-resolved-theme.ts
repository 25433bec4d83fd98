import { useSyncExternalStore } from 'react';
import type { ViewerTheme } from '../../shared/contract/viewer-port.ts';
import { useAppStore } from './use-app-store.tsx';

const darkSystem = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia(darkSystem);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme shown now: the person's choice, or the system's. */
export function useResolvedTheme(): ViewerTheme {
  const theme = useAppStore((state) => state.preferences.theme);
  const isSystemDark = useSyncExternalStore(subscribe, () => globalThis.matchMedia(darkSystem).matches);
  if (theme !== 'system') return theme;
  return isSystemDark ? 'dark' : 'light';
}
