import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';

export interface GridPlace {
  readonly applicationId: ApplicationId;
  readonly column: number;
}

/**
 * Puts the focus into a cell and brings it out from under the heads that stay in view. A row out of sight is there only
 * once it is the chosen one: the focus follows when it is drawn.
 */
export function useCellFocus(
  table: RefObject<HTMLTableElement | null>,
  choose: (place: GridPlace) => void,
): (place: GridPlace) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return useCallback(
    (place) => {
      wanted.current = `${place.applicationId}/${place.column}`;
      choose(place);
    },
    [choose],
  );
}
