import { useLayoutEffect } from 'react';
import { useAppStore } from '../hooks/use-app-store.tsx';

/**
 * Each screen begins at its top, rather than where the last one was scrolled to. With large text the page itself
 * scrolls too. Rendered before the screen, so that anything that goes to a place in the screen runs after this.
 */
export function BeginAtTop(): null {
  const screen = useAppStore((state) => state.route.screen);
  useLayoutEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    document.getElementById('main')?.scrollTo({ top: 0, behavior: 'instant' });
  }, [screen]);
  return null;
}
