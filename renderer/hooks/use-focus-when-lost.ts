import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when `change` has taken away the element that had it: without a place it would begin at the top of the
 * page again. Who has put the focus elsewhere meanwhile keeps it.
 */
export function useFocusWhenLost<Target extends HTMLElement>(change: unknown): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const last = useRef<EventTarget | null>(null);
  const before = useRef(change);
  useEffect(() => {
    last.current = document.activeElement;
    const remember = ({ target: focused }: FocusEvent): void => {
      last.current = focused;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    const isGone = last.current instanceof Element && !last.current.isConnected;
    if (isGone && document.activeElement === document.body) target.current?.focus();
  }, [change]);
  return target;
}
