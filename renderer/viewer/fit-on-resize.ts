import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Below this the frame is put away, not small. */
const smallest = 50;

/**
 * Pages that are fitted stay fitted when the frame's room changes. What is said below the pages takes of their height while
 * they are read, and must not move them: whole pages are fitted anew only where the width or the window itself has changed.
 */
export function fitOnResize(eventBus: EventBus, container: HTMLElement, viewer: PDFViewer): void {
  let waiting = false;
  let fitted = '';
  const room = (): string => [container.clientWidth, outerWidth, outerHeight].join(' ');
  const fit = (): void => {
    waiting = false;
    const value = viewer.currentScaleValue;
    if (viewer.pagesCount === 0 || container.clientWidth < smallest) return;
    // Fitting goes back to the place that pdf.js noted last; where a page was just gone to, it has to note that first.
    viewer.update();
    if (value === 'page-width' || (value === 'page-fit' && room() !== fitted)) viewer.currentScaleValue = value;
    viewer.update();
  };
  eventBus.on('scalechanging', () => {
    fitted = room();
  });
  new ResizeObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(fit);
  }).observe(container);
}
