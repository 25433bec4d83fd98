import { type RefObject, useLayoutEffect } from 'react';

/** CSS pixels between the cell with the focus and what stays in view beside it. */
const gap = 4;

/**
 * Lets a cell with the focus come out from under the heads and the bar that stay in view: whatever scrolls keeps their sizes
 * free, as they are, whatever the text's size. A margin of the cells would hold for the innermost only of what scrolls.
 */
export function useHeadSizes(
  grid: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  hasRows: boolean,
): void {
  useLayoutEffect(() => {
    const { current: inner } = frame;
    const main = grid.current?.closest<HTMLElement>('.jm-main');
    const [corner, head] = ['thead th:first-child', 'thead th:last-child'].map((each) => inner?.querySelector(each));
    const bar = grid.current?.querySelector('.jm-grid__bar');
    if (!hasRows || inner === null || !main || !corner || !head || !bar) return undefined;
    // In a low window the page scrolls as a whole.
    const outer = [main, document.documentElement];
    const tell = (): void => keepFree({ inner, outer, corner, head, bar });
    const sizes = new ResizeObserver(() => {
      tell();
      // The bar may have grown over the cell whose longer name it says now.
      const focused = document.activeElement;
      if (inner.contains(focused)) focused?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    for (const each of [corner, head, bar, main]) sizes.observe(each);
    tell();
    return () => {
      sizes.disconnect();
      for (const each of outer) each.style.removeProperty('scroll-padding');
    };
  }, [grid, frame, hasRows]);
}

interface Scrolling {
  /** what scrolls right around the table, and what scrolls around that */
  readonly inner: HTMLElement;
  readonly outer: readonly HTMLElement[];
  /** what may stay in view: the names' and the last column's head, and the bar */
  readonly corner: Element;
  readonly head: Element;
  readonly bar: Element;
}

function keepFree({ inner, outer, corner, head, bar }: Scrolling): void {
  const [above, beside, below] = [covered(head, 'height'), covered(corner, 'width'), covered(bar, 'height')];
  const isFramed = getComputedStyle(inner).overflowY !== 'visible';
  inner.style.scrollPadding = `${above}px ${gap}px ${gap}px ${beside}px`;
  for (const each of outer)
    each.style.scrollPadding = isFramed ? `${gap}px ${gap}px ${below}px` : `${above}px ${gap}px ${below}px ${beside}px`;
}

/** How much of what scrolls it covers, in CSS pixels; what scrolls along covers nothing. */
function covered(element: Element, side: 'height' | 'width'): number {
  return getComputedStyle(element).position === 'static' ? gap : element.getBoundingClientRect()[side] + gap;
}
