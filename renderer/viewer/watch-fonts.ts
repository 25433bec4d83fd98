import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { z } from 'zod';
import { missingSymbolFonts } from './symbol-fonts.ts';

const drawnPage = z.object({ pageNumber: z.int() });

/** Tells which fonts of signs the document that is shown lacks, as its pages are drawn: each set once. */
export function watchFonts(eventBus: EventBus, viewer: PDFViewer, tell: (fonts: string[]) => void): void {
  let told = '';
  eventBus.on('pagesinit', () => {
    told = '';
  });
  eventBus.on('pagerendered', (event: unknown) => {
    const drawn = drawnPage.safeParse(event);
    if (!drawn.success) return;
    const view: unknown = viewer.getPageView(drawn.data.pageNumber - 1);
    const fonts = missingSymbolFonts(view);
    if (fonts.length === 0 || fonts.join() === told) return;
    told = fonts.join();
    tell(fonts);
  });
}
