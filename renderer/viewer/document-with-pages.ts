import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withValuesInText } from './values-in-text.ts';

/**
 * The document, with the values of its forms in its text, once its first page is known to exist; without one, nothing
 * would ever be shown or reported. Rejects as pdf.js does.
 */
export async function documentWithPages(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  const pdf = withValuesInText(await task.promise);
  await pdf.getPage(1);
  return pdf;
}

/** The names of the pages, one for each; null: the document has none, or none that can be read. Never rejects. */
export function pageLabelsOf(task: PDFDocumentLoadingTask): Promise<readonly string[] | null> {
  return task.promise.then((pdf) => pdf.getPageLabels()).catch(() => null);
}
