import { useLayoutEffect } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';

/**
 * A screen begins at its top, and not where the last one was scrolled to: where everything is large the page itself scrolls.
 * It stands before the screen, so that whatever leads to a place in it comes after.
 */
export function BeginAtTop(): null {
  const screen = useAppStore((state) => state.route.screen);
  useLayoutEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    document.getElementById('main')?.scrollTo({ top: 0, behavior: 'instant' });
  }, [screen]);
  return null;
}
