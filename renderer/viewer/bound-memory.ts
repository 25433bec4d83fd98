import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** What its types leave out of pdf.js's view of a page. */
interface PageView {
  readonly textLayer: object | null;
  readonly _textHighlighter: { setTextMapping(elements: readonly Node[], texts: readonly string[]): void };
}

/** Pages drawn before memory is freed: rarely enough that preparing fonts again isn't noticed. */
const pagesBetween = 100;

/**
 * Limits the memory of a long document while it is paged through. pdf.js discards pages that are off the screen, but
 * keeps their text elements, and for each font every string drawn with it.
 */
export function boundMemory(eventBus: EventBus, viewer: PDFViewer): void {
  let drawn = 0;
  eventBus.on('pagerendered', () => {
    drawn += 1;
    if (drawn < pagesBetween) return;
    requestIdleCallback(() => {
      for (let index = 0; index < viewer.pagesCount; index += 1) forgetText(viewer.getPageView(index) as PageView);
      // It refuses while a page is being drawn; then the next page tries again.
      void viewer.pdfDocument?.cleanup().then(
        () => {
          drawn = 0;
        },
        () => undefined,
      );
    });
  });
}

/** The highlighter of hits still holds the text of a page whose text layer is gone. */
function forgetText(page: PageView): void {
  if (page.textLayer === null) page._textHighlighter.setTextMapping([], []);
}
