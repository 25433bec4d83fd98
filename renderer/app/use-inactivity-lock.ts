import { useEffect } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';

const minute = 60_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'scroll'] as const;

/**
 * Locks the vault after the preferred time without a key or pointer event. Reading inside the document's frame counts.
 */
export function useInactivityLock(): void {
  const minutes = useAppStore((state) => state.preferences.lockAfterMinutes);
  const open = useAppStore((state) => state.vaultSession !== null);
  const busy = useAppStore((state) => state.job !== null);
  const readAt = useAppStore((state) => state.lastReadAt);
  const lock = useAppStore((state) => state.lock);
  useEffect(() => {
    if (!open || busy) return undefined;
    let timer = setTimeout(() => void lock('inactivity'), minutes * minute);
    const wake = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void lock('inactivity'), minutes * minute);
    };
    for (const sign of signs) document.addEventListener(sign, wake, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, wake, { capture: true });
    };
  }, [open, busy, minutes, lock, readAt]);
}
