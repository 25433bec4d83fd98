import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The document once it is sure that it has a first page; without one nothing would ever be shown, and nothing said. Rejects as pdf.js does. */
export async function documentWithPages(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  const pdf = await task.promise;
  await pdf.getPage(1);
  return pdf;
}

/** The names of the pages, one for each; null: the document has none, or none that can be read. Never rejects. */
export function pageLabelsOf(task: PDFDocumentLoadingTask): Promise<readonly string[] | null> {
  return task.promise.then((pdf) => pdf.getPageLabels()).catch(() => null);
}
