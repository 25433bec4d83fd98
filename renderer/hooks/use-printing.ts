import { createContext, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether what stands here comes on the paper when its screen is printed. */
export const OnPaper = createContext(true);

/**
 * Whether this screen is being printed: then all of it has to be there, not only what is in sight or has come so far. It is
 * drawn before the browser lays the pages out. Pages made for paper, which are printed in its place, need nothing of it; nor
 * does what stays off the paper.
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
