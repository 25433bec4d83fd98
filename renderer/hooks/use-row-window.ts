import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';
import { usePrinting } from './use-printing.ts';

/** Up to this many rows are rendered in full; longer tables scroll in their own frame. */
export const fewRows = 60;
/** row height in CSS pixels, until a row has been measured */
const firstGuess = 38;

export interface RowWindow {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** the rendered rows; `gap` is the height in CSS pixels of the rows left out before each */
  readonly items: readonly { readonly index: number; readonly gap: number }[];
  /** height in CSS pixels of the rows left out at the end */
  readonly after: number;
  /** height in CSS pixels of all rows, as far as they have been measured; 0 where all are rendered */
  readonly height: number;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/**
 * Which rows of a table to render: those in sight and a few around them; for printing, all.
 * @param current the row with the focus, which must stay rendered wherever it is
 */
export function useRowWindow(count: number, current?: number): RowWindow {
  const frame = useRef<HTMLDivElement>(null);
  const usual = useRef<number | null>(null);
  const isWhole = usePrinting() || count <= fewRows;
  const rows = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: isWhole ? 0 : count,
    getScrollElement: () => frame.current,
    estimateSize: () => usual.current ?? firstGuess,
    // Until the browser has laid out a new row for painting anyway, it is assumed to be as high as the others: asking
    // for its height at once would force a second layout.
    measureElement: (row, entry, instance) => {
      if (entry === undefined)
        return instance.itemSizeCache.get(instance.indexFromElement(row)) ?? usual.current ?? firstGuess;
      const height = measureElement(row, entry, instance);
      usual.current ??= height;
      return height;
    },
    overscan: 8,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return current === undefined ? seen : [...new Set([...seen, current])].toSorted((a, b) => a - b);
    },
  });
  if (isWhole)
    return {
      frame,
      items: Array.from({ length: count }, (_nothing, index) => ({ index, gap: 0 })),
      after: 0,
      height: 0,
      measure: undefined,
    };
  const shown = rows.getVirtualItems();
  const height = rows.getTotalSize();
  return {
    frame,
    items: shown.map(({ index, start }, at) => ({ index, gap: start - (shown[at - 1]?.end ?? 0) })),
    after: Math.max(0, height - (shown.at(-1)?.end ?? 0)),
    height,
    measure: rows.measureElement,
  };
}
