import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { attachedFilesSchema, pinnedFilesSchema } from '../../../shared/contract/pdf-answers.ts';
import type { FileWithin } from './file-within.ts';
import { shownName } from './shown-name.ts';

/** Files that are kept in mind of one document; of more only the number is known. */
export const mostFiles = 10_000;

/** The files that a document lists, and how many those are. Rejects where that can't be read. */
export async function listedFiles(pdf: PDFDocumentProxy): Promise<{ files: readonly FileWithin[]; count: number }> {
  const listed = attachedFilesSchema.parse(await pdf.getAttachments());
  if (listed === null) return { files: [], count: 0 };
  const files = [...listed].slice(0, mostFiles);
  return {
    files: files.map(([id, { filename }]) => ({ id, name: shownName(filename), page: null })),
    count: listed.size,
  };
}

/** The files that are pinned to a page, as notes are (1-based). Never rejects: a page that can't be read says so elsewhere. */
export async function pinnedFiles(pdf: PDFDocumentProxy, page: number): Promise<readonly FileWithin[]> {
  try {
    const annotations: unknown = await (await pdf.getPage(page)).getAnnotations({ intent: 'display' });
    return pinnedFilesSchema
      .parse(annotations)
      .flatMap(({ fileId, file }) => (file ? [{ id: fileId ?? null, name: shownName(file.filename), page }] : []));
  } catch {
    return [];
  }
}
