import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { formInfoSchema } from '../../shared/contract/pdf-answers.ts';

/** Whether a document is an XFA form without plain fields: then its pages are a placeholder. False if unreadable. */
export async function isXfaOnly(pdf: PDFDocumentProxy): Promise<boolean> {
  try {
    const { IsXFAPresent, IsAcroFormPresent } = formInfoSchema.parse((await pdf.getMetadata()).info);
    return IsXFAPresent && !IsAcroFormPresent;
  } catch {
    return false;
  }
}
