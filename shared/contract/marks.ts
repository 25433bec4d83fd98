import { z } from 'zod';
import { fileNameSchema, instantSchema } from '../formats/values.ts';
import { applicationIdSchema, criterionIdSchema, documentIdSchema, markIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { typedTextSchema } from './ballot.ts';
import { engineChange, engineMethod } from './method.ts';

/** Colours of a mark. Each also has its own line style, so that nobody needs to tell colours apart. */
export const markColourSchema = z.enum(['yellow', 'green', 'blue', 'pink']);
export type MarkColour = z.infer<typeof markColourSchema>;

/** PDF user space: units of 1/72 inch unless the document says otherwise; far beyond the largest paper. */
const coordinate = z.number().min(-1_000_000).max(1_000_000);

/**
 * One line of marked text in the order of `QuadPoints` (ISO 32000-1): x and y of the corners top left, top right,
 * bottom left, bottom right, on the unrotated page. Independent of zoom and rotation.
 */
export const quadSchema = z.tuple([
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
  coordinate,
]);
export type Quad = z.infer<typeof quadSchema>;

/** Lines of marked text; empty: the page as a whole. */
export const quadsSchema = z.array(quadSchema).max(limits.markQuads);

/** A page's index in its document, from 0. */
export const pageIndexSchema = z.int().min(0).max(999_999);

/**
 * Text from an untrusted document. It is only ever shown as text, and must not contain anything that changes how other
 * text is shown (control characters, direction marks).
 */
export const quoteSchema = z
  .string()
  .max(limits.quoteCharacters)
  .refine((quote) => !/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(quote), {
    error: 'not plain text',
  });

/** A page's name if the document doesn't simply count it, such as "iv" or "A-3". As untrusted as a quote. */
export const pageNameSchema = quoteSchema.max(limits.pageNameCharacters);

/** One highlight or note in a document, as its owner sees it. Private: never in a score file. */
export const markViewSchema = z.strictObject({
  markId: markIdSchema,
  applicationId: applicationIdSchema,
  /**
   * the document that contains the marked place now; null: the mark belongs to a version that an amendment has replaced
   */
  documentId: documentIdSchema.nullable(),
  /** the document's name when it was marked */
  documentName: fileNameSchema,
  page: pageIndexSchema,
  /** what the document called the page when it was marked; null: only its number was known */
  pageName: pageNameSchema.nullable(),
  quads: quadsSchema,
  quote: quoteSchema,
  colour: markColourSchema,
  note: typedTextSchema,
  /** the criterion that the mark is evidence for */
  criterionId: criterionIdSchema.nullable(),
  createdAt: instantSchema,
  changedAt: instantSchema,
  /** when it was removed; it can be restored until it is deleted for good */
  removedAt: instantSchema.nullable(),
});
export type MarkView = z.infer<typeof markViewSchema>;

export const newMarkSchema = markViewSchema
  .pick({ page: true, pageName: true, quads: true, quote: true, colour: true, criterionId: true })
  .extend({ documentId: documentIdSchema });
export type NewMark = z.infer<typeof newMarkSchema>;

const onMark = z.strictObject({ markId: markIdSchema });
/** fields left out stay as they are */
const markChangeSchema = onMark.extend({
  colour: markColourSchema.optional(),
  criterionId: criterionIdSchema.nullable().optional(),
});
export type MarkChange = z.infer<typeof markChangeSchema>;

/** Each answers with the mark as committed. */
export const marksMethods = {
  'marks.list': engineMethod(z.strictObject({ applicationId: applicationIdSchema }), z.array(markViewSchema)),
  'marks.add': engineChange(newMarkSchema, markViewSchema),
  'marks.change': engineChange(markChangeSchema, markViewSchema),
  'marks.note': engineChange(onMark.extend({ note: typedTextSchema }), markViewSchema),
  'marks.remove': engineChange(onMark, markViewSchema),
  'marks.restore': engineChange(onMark, markViewSchema),
} as const;
