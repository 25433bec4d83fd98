import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** What its types leave out of pdf.js's view of a page. */
interface PageView {
  readonly textLayer: object | null;
  readonly _textHighlighter: { setTextMapping(elements: readonly Node[], texts: readonly string[]): void };
}

/** Pages that are drawn before memory is given back: seldom enough that preparing fonts anew isn't noticed. */
const pagesBetween = 100;

/**
 * Bounds what a long document takes while it is paged through. pdf.js takes pages that were left off the screen, but of each
 * it keeps the text's elements, and of the fonts every string that was drawn with them.
 */
export function boundMemory(eventBus: EventBus, viewer: PDFViewer): void {
  let drawn = 0;
  eventBus.on('pagerendered', () => {
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

/** What marks the hits of a search still holds the text of a page whose text layer is gone. */
function forgetText(page: PageView): void {
  if (page.textLayer === null) page._textHighlighter.setTextMapping([], []);
}
