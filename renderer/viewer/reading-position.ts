import { SpreadMode, type PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { readingPositionSchema, type ReadingPosition, type Spread } from '../../shared/contract/reading.ts';

/** What pdf.js's page view has, which its types leave open. */
interface PageView {
  readonly div: HTMLElement;
  readonly getPagePoint: (x: number, y: number) => readonly number[];
}

const spreadModes: Readonly<Record<Spread, number>> = {
  none: SpreadMode.NONE,
  pairs: SpreadMode.ODD,
  cover: SpreadMode.EVEN,
};

export function setSpread(viewer: PDFViewer, spread: Spread): void {
  viewer.spreadMode = spreadModes[spread];
}

/** Where and how the document is read now; null: nothing is laid out. */
export function currentPosition(viewer: PDFViewer, container: HTMLElement): ReadingPosition | null {
  const page = viewer.currentPageNumber;
  const view = viewer.getPageView(page - 1) as PageView | undefined;
  if (view === undefined || viewer.pagesCount === 0) return null;
  const [left, top] = view.getPagePoint(
    container.scrollLeft - view.div.offsetLeft - view.div.clientLeft,
    container.scrollTop - view.div.offsetTop - view.div.clientTop,
  );
  const spread = (Object.keys(spreadModes) as readonly Spread[]).find(
    (name) => spreadModes[name] === viewer.spreadMode,
  );
  const position = readingPositionSchema.safeParse({
    page,
    left: left ?? null,
    top: top ?? null,
    zoom: zoomIn(viewer),
    rotation: viewer.pagesRotation,
    spread,
  });
  return position.success ? position.data : null;
}

/** How the pages are fitted, or their factor. */
export function zoomIn(viewer: PDFViewer): ReadingPosition['zoom'] {
  const value = viewer.currentScaleValue;
  return value === 'page-width' || value === 'page-fit' ? value : Math.min(10, Math.max(0.1, viewer.currentScale));
}

/** Lays the pages as they were and goes to the place; on a page that is no more, to the last one. */
export function restorePosition(viewer: PDFViewer, { page, left, top, zoom, rotation, spread }: ReadingPosition): void {
  setSpread(viewer, spread);
  viewer.pagesRotation = rotation;
  viewer.currentScaleValue = String(zoom);
  const pageNumber = Math.min(page, viewer.pagesCount);
  if (top === null || pageNumber !== page) viewer.currentPageNumber = pageNumber;
  else
    viewer.scrollPageIntoView({
      pageNumber,
      destArray: [null, { name: 'XYZ' }, left, top, null],
      allowNegativeOffset: true,
      ignoreDestinationZoom: true,
    });
}
