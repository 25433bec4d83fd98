import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { attachedContentSchema, attachedFilesSchema } from '../../shared/contract/pdf-answers.ts';

/** A file within a document is unpacked as a whole; a larger one isn't. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The bytes of a document's attached file, by its place among all of them. Null: there is no such file, or it is too large.
 * Rejects where it can't be read.
 */
export async function attachedFile(pdf: PDFDocumentProxy, index: number): Promise<Uint8Array | null> {
  const files = attachedFilesSchema.parse(await pdf.getAttachments());
  const id = [...(files?.keys() ?? [])][index];
  if (id === undefined) return null;
  const content = attachedContentSchema.parse(await pdf.getAttachmentContent(id));
  return content.length > mostBytes ? null : content;
}
