import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Rotation, Spread, Zoom } from '../../shared/contract/reading.ts';
import { setSpread } from './reading-position.ts';

/** What the toolbar around the frame does with the pages that are shown. */
export class PageControls {
  private readonly viewer: PDFViewer;

  constructor(viewer: PDFViewer) {
    this.viewer = viewer;
  }

  /** @param page from 1; one that the document lacks changes nothing */
  goToPage(page: number): void {
    if (page <= this.viewer.pagesCount) this.viewer.currentPageNumber = page;
  }

  /** @param label a page's name as the document has it ("iv", "A-2"), else its number */
  goToLabel(label: string): void {
    const page = this.viewer.pageLabelToPageNumber(label) ?? Number(label);
    if (Number.isInteger(page) && page >= 1) this.goToPage(page);
  }

  setRotation(rotation: Rotation): void {
    this.viewer.pagesRotation = rotation;
  }

  setSpread(spread: Spread): void {
    setSpread(this.viewer, spread);
  }

  setZoom(zoom: Zoom): void {
    this.viewer.currentScaleValue = String(zoom);
  }

  stepZoom(direction: 'in' | 'out'): void {
    if (direction === 'in') this.viewer.increaseScale();
    else this.viewer.decreaseScale();
  }
}
