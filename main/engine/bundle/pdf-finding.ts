import { z } from 'zod';
import { pagesKinds } from '../../../shared/contract/pack-preview.ts';

/** How many of the files attached to a PDF, and of the fonts that it lacks, are named. */
export const namedAttachments = 5;
export const fontsNamed = 5;

export type PagesKind = (typeof pagesKinds)[number];

/** Why jurors can't read a PDF file, or part of it, as it is. */
export const pdfFindingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['pdf-encrypted', 'pdf-damaged', 'pdf-xfa', 'pdf-empty', 'pdf-too-many-pages', 'pdf-not-checked']),
  }),
  /** no page among those that were looked at holds text */
  z.strictObject({ kind: z.literal('pdf-scan'), of: z.int().positive() }),
  z.strictObject({
    kind: z.enum(pagesKinds),
    /** how many pages, of how many that were looked at, and which: "2–10, 12" */
    count: z.int().positive(),
    of: z.int().positive(),
    pages: z.string().max(200),
  }),
  z.strictObject({
    kind: z.literal('pdf-fonts-missing'),
    /** the names of the first ones, fit to be shown */
    fonts: z.array(z.string()).min(1).max(fontsNamed),
  }),
  z.strictObject({
    kind: z.literal('pdf-attachments'),
    /** the names of the first ones, fit to be shown */
    attached: z.array(z.string()).min(1).max(namedAttachments),
    count: z.int().positive(),
  }),
]);
export type PdfFinding = z.infer<typeof pdfFindingSchema>;

/** The thread's messages: that it is ready, or what it found in an untrusted file. */
export const pdfAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('checked'), findings: z.array(pdfFindingSchema).max(16) }),
]);
export type PdfAnswer = z.infer<typeof pdfAnswerSchema>;
