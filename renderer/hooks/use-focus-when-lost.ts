import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when `change` has taken away the element that had it: without a place it would begin at the top of the
 * page again. Who has put the focus elsewhere meanwhile keeps it. `from` says which elements are meant: of the target's own
 * section, where `change` comes with what others do too, or any.
 */
export function useFocusWhenLost<Target extends HTMLElement>(
  change: unknown,
  from: 'own-section' | 'anywhere' = 'anywhere',
): RefObject<Target | null> {
  const target = useRef<Target>(null);
  const last = useRef<EventTarget | null>(null);
  const before = useRef(change);
  useEffect(() => {
    const remember = ({ target: focused }: FocusEvent): void => {
      const section = target.current?.closest('section') ?? null;
      const isMeant = from === 'anywhere' || (focused instanceof Node && section?.contains(focused) === true);
      last.current = isMeant ? focused : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [from]);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    const isGone = last.current instanceof Element && !last.current.isConnected;
    if (isGone && document.activeElement === document.body) target.current?.focus();
  }, [change]);
  return target;
}
