import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import type { DeskRow } from '../../store/desk-rows.ts';

export interface ApplicationList {
  /** the application to which Tab leads; null: there is none */
  readonly tabStop: ApplicationId | null;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The list as one tab stop, through which arrows, Home and End lead (a roving tabindex by the ARIA Authoring Practices).
 * Whoever comes back from reading finds the focus on the application they came from.
 */
export function useApplicationList(
  list: RefObject<HTMLElement | null>,
  rows: readonly DeskRow[],
  returned: ApplicationId | null,
): ApplicationList {
  const [chosen, setChosen] = useState(returned);
  const ids = rows.map(({ application }) => application.id);
  const tabStop = ids.find((id) => id === chosen) ?? ids[0] ?? null;
  const focus = (id: ApplicationId | undefined): void => {
    if (id !== undefined) linkTo(list.current, id)?.focus();
  };
  useEffect(() => {
    if (returned === null) return;
    const link = linkTo(list.current, returned);
    link?.scrollIntoView({ block: 'center' });
    link?.focus({ preventScroll: true });
  }, [list, returned]);
  return {
    tabStop,
    onFocus: ({ target }) => {
      const id = ids.find((candidate) => target instanceof HTMLElement && candidate === target.dataset['application']);
      if (id !== undefined) setChosen(id);
    },
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || tabStop === null) return;
      const to = moved(event.key, ids.indexOf(tabStop), ids.length);
      if (to === null) return;
      event.preventDefault();
      focus(ids[to]);
    },
  };
}

function linkTo(list: HTMLElement | null, id: ApplicationId): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-application="${CSS.escape(id)}"]`) ?? null;
}

function moved(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
