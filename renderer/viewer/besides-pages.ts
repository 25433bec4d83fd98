import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { attachedFilesSchema, formInfoSchema } from '../../shared/contract/pdf-answers.ts';
import { besidesLimits as limits } from '../../shared/contract/page-notice.ts';

export interface BesidesPages {
  /** an XFA form without plain fields: its pages are a stand-in */
  readonly isForm: boolean;
  /** how many files the document lists as attached, and the names of the first ones */
  readonly files: number;
  readonly fileNames: readonly string[];
}

/** What a document has besides its pages; null: nothing. Never rejects. */
export async function besidesPages(pdf: PDFDocumentProxy): Promise<BesidesPages | null> {
  const [isForm, names] = await Promise.all([
    isXfaOnly(pdf).catch(() => false),
    filesIn(pdf).catch((): readonly string[] => []),
  ]);
  if (!isForm && names.length === 0) return null;
  return { isForm, files: names.length, fileNames: names.slice(0, limits.namedFiles).map(shownName) };
}

async function isXfaOnly(pdf: PDFDocumentProxy): Promise<boolean> {
  const { IsXFAPresent, IsAcroFormPresent } = formInfoSchema.parse((await pdf.getMetadata()).info);
  return IsXFAPresent && !IsAcroFormPresent;
}

async function filesIn(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const files =
    attachedFilesSchema.parse(await pdf.getAttachments()) ?? new Map<string, { readonly filename: string }>();
  return [...files.values()].map(({ filename }) => filename);
}

/** Names are the sender's: what would turn or hide their letters goes. */
function shownName(name: string): string {
  return (
    name
      .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .trim()
      .slice(0, limits.fileNameCharacters) || '…'
  );
}
