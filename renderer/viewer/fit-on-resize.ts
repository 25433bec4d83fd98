import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** In CSS pixels; a narrower frame is hidden rather than small. */
const smallest = 50;

/**
 * Keeps fitted pages fitted when the frame's size changes. Notices below the pages reduce the height during reading,
 * and must not move the pages: whole pages are fitted again only if the width or the window itself has changed.
 */
export function fitOnResize(eventBus: EventBus, container: HTMLElement, viewer: PDFViewer): void {
  let waiting = false;
  let fitted = '';
  const room = (): string => [container.clientWidth, outerWidth, outerHeight].join(' ');
  const fit = (): void => {
    waiting = false;
    const value = viewer.currentScaleValue;
    if (viewer.pagesCount === 0 || container.clientWidth < smallest) return;
    // Fitting returns to the position that pdf.js noted last; after going to a page, it has to note that first.
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
