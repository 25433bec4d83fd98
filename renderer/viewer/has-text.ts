import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isOfPage } from '../../shared/pdf/page-text.ts';

/** Whether any page has text; it stops at the first one, so only a scan is looked through. */
export async function hasText(pdf: PDFDocumentProxy): Promise<boolean> {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    if (items.some((item) => 'str' in item && isOfPage(item) && item.str.trim() !== '')) return true;
  }
  return false;
}
