import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';
import { usePrinting } from './use-printing.ts';

/** As many are shown as a whole; more scroll within a frame of their own. */
export const fewRows = 60;
/** in CSS pixels, before any row is measured */
const firstGuess = 38;

export interface RowWindow {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** the rows that are there, each with the room in CSS pixels for those out of sight before it */
  readonly items: readonly { readonly index: number; readonly gap: number }[];
  /** room for those out of sight at the end */
  readonly after: number;
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/**
 * Which rows of a table are in sight, and a few around them. On paper all of them are.
 * @param current the one with the focus, which must not get lost wherever it is
 */
export function useRowWindow(count: number, current?: number): RowWindow {
  const frame = useRef<HTMLDivElement>(null);
  const usual = useRef<number | null>(null);
  const isWhole = usePrinting() || count <= fewRows;
  const rows = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: isWhole ? 0 : count,
    getScrollElement: () => frame.current,
    estimateSize: () => usual.current ?? firstGuess,
    // A row that comes into sight is taken to be like the others until the browser has laid it out for the picture anyway:
    // asking for its height at once would have everything laid out twice.
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
      measure: undefined,
    };
  const shown = rows.getVirtualItems();
  return {
    frame,
    items: shown.map(({ index, start }, at) => ({ index, gap: start - (shown[at - 1]?.end ?? 0) })),
    after: Math.max(0, rows.getTotalSize() - (shown.at(-1)?.end ?? 0)),
    measure: rows.measureElement,
  };
}
