import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Below this the frame is put away, not small. */
const smallest = 50;

/** Pages that are fitted stay fitted when the frame's room changes. */
export function fitOnResize(container: HTMLElement, viewer: PDFViewer): void {
  let waiting = false;
  const fit = (): void => {
    waiting = false;
    const value = viewer.currentScaleValue;
    if (viewer.pagesCount === 0 || container.clientWidth < smallest) return;
    // Fitting goes back to the place that pdf.js noted last; where a page was just gone to, it has to note that first.
    viewer.update();
    if (value === 'page-width' || value === 'page-fit') viewer.currentScaleValue = value;
    viewer.update();
  };
  new ResizeObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(fit);
  }).observe(container);
}
