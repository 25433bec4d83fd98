import { type RefObject, useEffect, useRef } from 'react';

/** Leads to the first field of a form that is marked as wrong, each time somebody has tried to send it; `tries` counts them. */
export function useFirstInvalid(tries: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return form;
}
