import { measureElement, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useMemo, useRef } from 'react';

/** As many people are shown as a whole; more scroll within a frame of their own. */
export const fewPeople = 40;
const fewApplications = 60;
/** in CSS pixels, before a row is measured */
const rowHeight = 32;
const columnWidth = 30;

interface Shown {
  readonly items: readonly number[];
  /** room for what is out of sight, in CSS pixels */
  readonly before: number;
  readonly after: number;
}

export interface MatrixWindow {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly rows: Shown & { readonly measure: (row: HTMLTableRowElement | null) => void };
  readonly columns: Shown;
}

/** Which rows and columns of a matrix are in sight, and a little around them. */
export function useMatrixWindow(people: number, applications: number): MatrixWindow {
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: people,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: people > fewPeople ? 4 : people,
    // Until the browser has laid a row out for the picture anyway, it is taken to be like others.
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

/** Stays the same while the same are shown. */
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
