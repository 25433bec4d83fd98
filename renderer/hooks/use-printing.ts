import { createContext, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the content below appears on paper when its screen is printed. */
export const OnPaper = createContext(true);

/**
 * Whether this screen is being printed: then all of it must be rendered, not only what is in sight or has been added so
 * far. The change is rendered before the browser lays out the pages. It stays false while pages made for paper are
 * printed instead, and for content that isn't printed.
 */
export function usePrinting(): boolean {
  const isOnPaper = useContext(OnPaper);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isOnPaper) return undefined;
    const begin = (): void => {
      if (document.querySelector('body > .jm-paper') === null) flushSync(() => setPrinting(true));
    };
    const end = (): void => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [isOnPaper]);
  return isPrinting;
}
