import { startTransition, useEffect, useState } from 'react';
import { usePrinting } from './use-printing.ts';

/** A few more rows than a window shows. */
const step = 40;

/**
 * Gives the beginning of a long list at once and the rest in steps, so that the window stays responsive. In the end the
 * list is complete, for finding in the page, printing and reading aloud.
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
