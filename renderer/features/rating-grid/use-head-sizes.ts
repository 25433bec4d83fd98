import { type RefObject, useLayoutEffect } from 'react';

/** CSS pixels between the focused cell and the sticky parts beside it. */
const gap = 4;

/**
 * Keeps a focused cell from being hidden by the sticky heads and the bar: the scroll containers get a scroll padding of
 * their actual sizes, whatever the text size. A scroll margin on the cells would work in the innermost container only.
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
      // The bar may have grown over the focused cell, because it shows a longer name now.
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
  /** `inner` is the table's nearest scroll container; `outer` are those around it */
  readonly inner: HTMLElement;
  readonly outer: readonly HTMLElement[];
  /** parts that may be sticky: the head of the names, the head of the last column, and the bar */
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

/** How much of the scroll container an element covers, in CSS pixels; one that scrolls along covers nothing. */
function covered(element: Element, side: 'height' | 'width'): number {
  return getComputedStyle(element).position === 'static' ? gap : element.getBoundingClientRect()[side] + gap;
}
