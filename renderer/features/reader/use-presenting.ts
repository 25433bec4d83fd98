import { type RefObject, useEffect, useState } from 'react';

export interface Presenting {
  readonly isOn: boolean;
  readonly begin: () => void;
  readonly end: () => void;
}

/**
 * The reader fills the window; everything below is inert until that ends, and then the focus returns to where it was.
 */
export function usePresenting(
  reader: RefObject<HTMLElement | null>,
  tell: (presenting: boolean) => void,
  home: RefObject<HTMLElement | null>,
): Presenting {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const element = reader.current;
    if (!isOn || element === null) return undefined;
    const others = othersThan(element);
    for (const other of others) other.inert = true;
    return () => {
      for (const other of others) other.inert = false;
    };
  }, [isOn, reader]);
  return {
    isOn,
    begin: () => {
      setOn(true);
      tell(true);
      reader.current?.querySelector('iframe')?.focus();
    },
    end: () => {
      setOn(false);
      tell(false);
      requestAnimationFrame(() => home.current?.focus());
    },
  };
}

/** Everything on the page that is neither the element nor around it, and that isn't out of reach already. */
function othersThan(element: HTMLElement): readonly HTMLElement[] {
  const others: HTMLElement[] = [];
  for (
    let at: HTMLElement = element;
    at.parentElement !== null && at !== at.ownerDocument.body;
    at = at.parentElement
  ) {
    others.push(
      ...[...at.parentElement.children].filter(
        (sibling): sibling is HTMLElement => sibling instanceof HTMLElement && sibling !== at && !sibling.inert,
      ),
    );
  }
  return others;
}
