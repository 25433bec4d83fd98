import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';

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
    overscan: people > fewPeople ? 8 : people,
  });
  const columns = useVirtualizer<HTMLDivElement, HTMLTableCellElement>({
    count: applications,
    horizontal: true,
    getScrollElement: () => frame.current,
    estimateSize: () => columnWidth,
    overscan: applications > fewApplications ? 12 : applications,
  });
  return { frame, rows: { ...shownBy(rows), measure: rows.measureElement }, columns: shownBy(columns) };
}

function shownBy<Item extends Element>(virtualizer: Virtualizer<HTMLDivElement, Item>): Shown {
  const items = virtualizer.getVirtualItems();
  const end = items.at(-1)?.end ?? 0;
  return {
    items: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: Math.max(0, virtualizer.getTotalSize() - end),
  };
}
