import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { namesOf, nextNamed, nothingTyped, typedAhead } from './type-ahead.ts';

export interface ApplicationList {
  /** the application that Tab reaches; null: none */
  readonly tabStop: ApplicationId | null;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Makes the list one tab stop (a roving tabindex as in the ARIA Authoring Practices). Arrows, Home and End move in it,
 * and typing goes to the next application whose number, title or applicant begins with the text. People who return from
 * reading find the focus on the application they came from.
 */
export function useApplicationList(
  list: RefObject<HTMLElement | null>,
  rows: readonly DeskRow[],
  returned: ApplicationId | null,
): ApplicationList {
  const { local } = useTranslator();
  const [chosen, setChosen] = useState(returned);
  const typed = useRef(nothingTyped);
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
      if (event.altKey || event.ctrlKey || event.metaKey || tabStop === null) return;
      const at = ids.indexOf(tabStop);
      const to = (event.shiftKey ? null : moved(event.key, at, ids.length)) ?? typedTo(event.key, at);
      if (to === null) return;
      event.preventDefault();
      focus(ids[to]);
    },
  };

  function typedTo(key: string, at: number): number | null {
    const next = typedAhead(typed.current, key, performance.now());
    if (next === null) return null;
    typed.current = next;
    const names = rows.map((row) => namesOf(row, local(row.application.title)));
    const to = nextNamed(names, at, next.text);
    return to === -1 ? at : to;
  }
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
