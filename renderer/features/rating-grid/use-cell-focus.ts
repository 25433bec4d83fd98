import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { ApplicationId } from '../../../shared/ids.ts';

export interface GridPlace {
  readonly applicationId: ApplicationId;
  readonly column: number;
}

/** Milliseconds in which rows that were never in sight are rendered, measured and moved to their places. */
const settling = 250;

interface Wanted {
  readonly cell: string;
  readonly until: number;
  /** of all rows when the cell was last scrolled into sight; null before */
  readonly height: number | null;
}

/**
 * Returns a function that focuses a cell and scrolls it out from under the sticky heads. A row out of sight is rendered
 * only once it is chosen, so the focus follows after rendering. The rows around it are measured only then; where that
 * changes the height of all rows, the cell is scrolled into sight again.
 * @param height of all rows in CSS pixels, as far as they have been measured
 */
export function useCellFocus(
  table: RefObject<HTMLTableElement | null>,
  choose: (place: GridPlace) => void,
  height: number,
): (place: GridPlace) => void {
  const wanted = useRef<Wanted | null>(null);
  useLayoutEffect(() => {
    const { current } = wanted;
    if (current === null || current.height === height) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(current.cell)}"]`);
    if (current.height === null) cell?.focus({ preventScroll: true });
    const isLeft = performance.now() > current.until || cell !== document.activeElement;
    if (current.height === null || !isLeft) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    wanted.current = isLeft ? null : { ...current, height };
  });
  return useCallback(
    (place) => {
      const cell = `${place.applicationId}/${place.column}`;
      wanted.current = { cell, until: performance.now() + settling, height: null };
      choose(place);
    },
    [choose],
  );
}
