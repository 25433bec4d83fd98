import { type EventBus, type PDFViewer, RenderingStates } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** What its types leave out of pdf.js's view of a page. */
interface PageView {
  /** its page's number, from 1 on */
  readonly id: number;
  readonly div: HTMLElement;
  readonly renderingState: number;
  destroy(): void;
  readonly textLayer: object | null;
  readonly _textHighlighter: { setTextMapping(elements: readonly Node[], texts: readonly string[]): void };
}

/** Pages that are drawn before memory is given back: seldom enough that preparing fonts anew isn't noticed. */
const pagesBetween = 100;

/** Pages before and after the current one that stay drawn: turning to them shows them at once. */
const pagesKept = 2;

/**
 * Bounds what a long document takes while it is paged through. pdf.js takes pages that were left off the screen, but it keeps
 * ten of them drawn, which on a fine screen are hundreds of megabytes; of each it keeps the text's elements, and of the fonts
 * every string that was drawn with them.
 */
export function boundMemory(eventBus: EventBus, viewer: PDFViewer): void {
  let drawn = 0;
  eventBus.on('pagerendered', () => {
    letGo(viewer);
    drawn += 1;
    if (drawn < pagesBetween) return;
    requestIdleCallback(() => {
      for (let index = 0; index < viewer.pagesCount; index += 1) forgetText(viewer.getPageView(index) as PageView);
      // It refuses while a page is drawn; then the next page asks again.
      void viewer.pdfDocument?.cleanup().then(
        () => {
          drawn = 0;
        },
        () => undefined,
      );
    });
  });
}

/** Takes pages off that are out of sight and not the next ones on either side. */
function letGo(viewer: PDFViewer): void {
  const { bottom, right } = viewer.container.getBoundingClientRect();
  for (const page of viewer.getCachedPageViews() as ReadonlySet<PageView>) {
    if (page.renderingState !== RenderingStates.FINISHED) continue;
    if (Math.abs(page.id - viewer.currentPageNumber) <= pagesKept) continue;
    const place = page.div.getBoundingClientRect();
    const isInSight = place.bottom > 0 && place.right > 0 && place.top < bottom && place.left < right;
    if (!isInSight) page.destroy();
  }
}

/** What marks the hits of a search still holds the text of a page whose text layer is gone. */
function forgetText(page: PageView): void {
  if (page.textLayer === null) page._textHighlighter.setTextMapping([], []);
}
