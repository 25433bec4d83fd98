import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the target when `change` has removed the focused element: otherwise it would start again at the
 * top of the page. A focus that has moved elsewhere since stays. `from` limits which removed elements count: those in
 * the target's own section, for a `change` with other causes too, or any.
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
