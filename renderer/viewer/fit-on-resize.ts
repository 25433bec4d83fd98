import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Below this the frame is put away, not small. */
const smallest = 50;

/** Milliseconds after a page was come to in which nobody has read far: what is said of it mostly comes then. */
const settlingMs = 3_000;
/** Milliseconds after which a hand that scrolls has come to rest. */
const scrollingMs = 500;

/**
 * Pages that are fitted stay fitted when the frame's room changes. What is said below the pages takes of their height while
 * they are read, and must not move them: whole pages are fitted anew only where the width or the window itself has changed,
 * or where the page was just come to, as long as nothing was clicked or scrolled on it.
 */
export function fitOnResize(eventBus: EventBus, container: HTMLElement, viewer: PDFViewer): void {
  let waiting = false;
  let fitted = '';
  let fittedHeight = 0;
  const arrival = watchArrival(eventBus, container);
  const room = (): string => [container.clientWidth, outerWidth, outerHeight].join(' ');
  const noteFit = (): void => {
    fitted = room();
    fittedHeight = container.clientHeight;
  };
  const fit = (): void => {
    waiting = false;
    const value = viewer.currentScaleValue;
    if (viewer.pagesCount === 0 || container.clientWidth < smallest) return;
    const page = viewer.currentPageNumber;
    const isArriving = value === 'page-fit' && container.clientHeight !== fittedHeight && arrival.isRecent();
    // Fitting goes back to the place that pdf.js noted last; where a page was just gone to, it has to note that first.
    viewer.update();
    if (value === 'page-width' || (value === 'page-fit' && room() !== fitted) || isArriving) {
      viewer.currentScaleValue = value;
      noteFit();
    }
    // In a higher frame the page before may be in sight, too, and its place be the one that was noted.
    if (isArriving) viewer.scrollPageIntoView({ pageNumber: page });
    viewer.update();
  };
  eventBus.on('scalechanging', noteFit);
  new ResizeObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(fit);
  }).observe(container);
}

/** Whether a page was just come to otherwise than by scrolling, and left alone since. */
function watchArrival(eventBus: EventBus, container: HTMLElement): { readonly isRecent: () => boolean } {
  let arrived = -Infinity;
  let touched = -Infinity;
  const arrive = (): void => {
    if (performance.now() - touched > scrollingMs) arrived = performance.now();
  };
  for (const event of ['pagesinit', 'pagechanging']) eventBus.on(event, arrive);
  for (const event of ['wheel', 'pointerdown'])
    container.addEventListener(event, () => (touched = performance.now()), { passive: true });
  return { isRecent: () => arrived > touched && performance.now() - arrived < settlingMs };
}
