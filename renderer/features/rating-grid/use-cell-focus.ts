import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';

export interface GridPlace {
  readonly applicationId: ApplicationId;
  readonly column: number;
}

/** Milliseconds in which rows that were never in sight are rendered, measured and moved to their places. */
const settling = 250;

/**
 * Returns a function that focuses a cell and scrolls it out from under the sticky heads. A row out of sight is rendered
 * only once it is chosen, so the focus follows after rendering; the rows around it are measured only then, which moves
 * it again.
 */
export function useCellFocus(
  table: RefObject<HTMLTableElement | null>,
  choose: (place: GridPlace) => void,
): (place: GridPlace) => void {
  const wanted = useRef<{ readonly cell: string; isFocused: boolean; readonly until: number } | null>(null);
  useLayoutEffect(() => {
    const { current } = wanted;
    if (current === null) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(current.cell)}"]`);
    const isLeft = current.isFocused && (performance.now() > current.until || cell !== document.activeElement);
    if (isLeft || cell === undefined || cell === null) {
      wanted.current = null;
      return;
    }
    if (!current.isFocused) cell.focus({ preventScroll: true });
    current.isFocused = true;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return useCallback(
    (place) => {
      const cell = `${place.applicationId}/${place.column}`;
      wanted.current = { cell, isFocused: false, until: performance.now() + settling };
      choose(place);
    },
    [choose],
  );
}
