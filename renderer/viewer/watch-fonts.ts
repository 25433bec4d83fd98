import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { z } from 'zod';
import { missingSymbolFonts } from '../../shared/pdf/symbol-fonts.ts';

const pageView = z.object({ pdfPage: z.object({ commonObjs: z.custom<Iterable<readonly unknown[]>>() }) });
const drawnPage = z.object({ pageNumber: z.int() });

/** Reports which symbol fonts the current document lacks, as its pages are drawn: each set once. */
export function watchFonts(eventBus: EventBus, viewer: PDFViewer, tell: (fonts: string[]) => void): void {
  let told = '';
  eventBus.on('pagesinit', () => {
    told = '';
  });
  eventBus.on('pagerendered', (event: unknown) => {
    const drawn = drawnPage.safeParse(event);
    if (!drawn.success) return;
    const page = pageView.safeParse(viewer.getPageView(drawn.data.pageNumber - 1));
    const fonts = page.success ? missingSymbolFonts(page.data.pdfPage.commonObjs) : [];
    if (fonts.length === 0 || fonts.join() === told) return;
    told = fonts.join();
    tell(fonts);
  });
}
