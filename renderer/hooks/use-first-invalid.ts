import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to a form's first invalid field after each attempt to submit; `tries` counts the attempts. */
export function useFirstInvalid(tries: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return form;
}
