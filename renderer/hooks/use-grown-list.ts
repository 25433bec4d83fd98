import { startTransition, useEffect, useState } from 'react';
import { usePrinting } from './use-printing.ts';

/** As many rows as a window shows, and some more. */
const step = 40;

/**
 * The beginning of a long list at once, and the rest piece by piece as the window comes to it: in between it answers. In the
 * end all of it is there, for the page's search, for paper and for reading aloud.
 */
export function useGrownList<Item>(items: readonly Item[]): readonly Item[] {
  const [count, setCount] = useState(step);
  const isWhole = usePrinting() || count >= items.length;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => startTransition(() => setCount((before) => before + step)));
    return () => clearTimeout(timer);
  }, [count, isWhole]);
  return isWhole ? items : items.slice(0, count);
}
