import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to what has just appeared, if what had it was removed with the same change. */
export function useTakeLostFocus<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (document.activeElement === document.body) target.current?.focus();
  }, []);
  return target;
}
