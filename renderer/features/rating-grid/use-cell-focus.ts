import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';

export interface GridPlace {
  readonly applicationId: ApplicationId;
  readonly column: number;
}

/**
 * Returns a function that focuses a cell and scrolls it out from under the sticky heads. A row out of sight is rendered
 * only once it is chosen, so the focus follows after rendering.
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
