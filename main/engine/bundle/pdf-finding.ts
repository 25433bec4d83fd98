import { z } from 'zod';

/** How many of the files attached to a PDF are named. */
export const namedAttachments = 5;

/** Why jurors can't read a PDF file as it is. */
export const pdfFindingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['pdf-encrypted', 'pdf-damaged', 'pdf-xfa', 'pdf-not-checked']) }),
  z.strictObject({
    kind: z.enum(['pdf-pages-without-text', 'pdf-unclear-letters']),
    /** how many pages, of how many that were looked at, and which: "2–10, 12" */
    count: z.int().positive(),
    of: z.int().positive(),
    pages: z.string().max(200),
  }),
  z.strictObject({
    kind: z.literal('pdf-attachments'),
    /** the names of the first ones, fit to be shown */
    attached: z.array(z.string()).min(1).max(namedAttachments),
    count: z.int().positive(),
  }),
]);
export type PdfFinding = z.infer<typeof pdfFindingSchema>;

/** What comes from the thread that has read an untrusted file: that it is ready, or what it has found. */
export const pdfAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('checked'), findings: z.array(pdfFindingSchema).max(6) }),
]);
export type PdfAnswer = z.infer<typeof pdfAnswerSchema>;
