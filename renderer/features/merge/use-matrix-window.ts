import { measureElement, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useRef } from 'react';

/** Up to this many people are rendered in full; longer tables scroll in their own frame. */
export const fewPeople = 40;
const fewApplications = 60;
/** in CSS pixels, until a row has been measured */
const rowHeight = 32;
const columnWidth = 30;

interface Shown {
  readonly items: readonly number[];
  /** size in CSS pixels of what is left out before and after */
  readonly before: number;
  readonly after: number;
}

export interface MatrixWindow {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly rows: Shown & { readonly measure: (row: HTMLTableRowElement | null) => void };
  readonly columns: Shown;
}

/** Which rows and columns of a matrix to render: those in sight, and a few around them. */
export function useMatrixWindow(people: number, applications: number): MatrixWindow {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: people,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: people > fewPeople ? 4 : people,
    // Until the browser has laid out a new row for painting anyway, it is assumed to be as high as the others.
    measureElement: (row, entry, instance) =>
      entry === undefined
        ? (instance.itemSizeCache.get(instance.indexFromElement(row)) ?? rowHeight)
        : measureElement(row, entry, instance),
  });
  const columns = useVirtualizer<HTMLDivElement, HTMLTableCellElement>({
    count: applications,
    horizontal: true,
    getScrollElement: () => frame.current,
    estimateSize: () => columnWidth,
    overscan: applications > fewApplications ? 6 : applications,
  });
  return {
    frame,
    rows: { ...useShown(rows.getVirtualItems(), rows.getTotalSize()), measure: rows.measureElement },
    columns: useShown(columns.getVirtualItems(), columns.getTotalSize()),
  };
}

/** The identical object as long as the items shown are the same. */
function useShown(items: readonly VirtualItem[], total: number): Shown {
  return useMemo(
    () => ({
      items: items.map(({ index }) => index),
      before: items[0]?.start ?? 0,
      after: Math.max(0, total - (items.at(-1)?.end ?? 0)),
    }),
    [items, total],
  );
}
