import { z } from 'zod';
import { fileNameSchema, instantSchema } from '../formats/values.ts';
import { applicationIdSchema, criterionIdSchema, documentIdSchema, markIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { typedTextSchema } from './ballot.ts';
import { engineChange, engineMethod } from './method.ts';

/** Colours of a mark. Each has a line of its own as well, so that nobody has to tell colours apart. */
export const markColourSchema = z.enum(['yellow', 'green', 'blue', 'pink']);
export type MarkColour = z.infer<typeof markColourSchema>;

/** PDF user space: units of 1/72 inch where the document says nothing else; far beyond the largest paper. */
const coordinate = z.number().min(-1_000_000).max(1_000_000);

/**
 * One line of marked text as ISO 32000-1 orders `QuadPoints`: x and y of the corners top left, top right, bottom left,
 * bottom right, as the unrotated page has them. Independent of zoom and rotation.
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

/** Lines of marked text; none: the page as a whole is meant. */
export const quadsSchema = z.array(quadSchema).max(limits.markQuads);

/** A page's place in its document, 0-based. */
export const pageIndexSchema = z.int().min(0).max(999_999);

/**
 * Text as it stands in an untrusted document. It is only ever shown as text; what would change how other text is shown
 * (control characters, direction marks) may not be in it.
 */
export const quoteSchema = z
  .string()
  .max(limits.quoteCharacters)
  .refine((quote) => !/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(quote), {
    error: 'not plain text',
  });

/** A page's name where the document names it otherwise than by counting, such as "iv" or "A-3". As untrusted as a quote. */
export const pageNameSchema = quoteSchema.max(limits.pageNameCharacters);

/** One highlight or note in a document, as its owner sees it. Private: never in a score file. */
export const markViewSchema = z.strictObject({
  markId: markIdSchema,
  applicationId: applicationIdSchema,
  /** the document that holds the marked place now; null: the mark belongs to a version that an amendment has replaced */
  documentId: documentIdSchema.nullable(),
  /** the document's name when it was marked */
  documentName: fileNameSchema,
  page: pageIndexSchema,
  /** what the document called the page when it was marked; null: nothing else than its number */
  pageName: pageNameSchema.nullable(),
  quads: quadsSchema,
  quote: quoteSchema,
  colour: markColourSchema,
  note: typedTextSchema,
  /** the criterion that this is evidence for */
  criterionId: criterionIdSchema.nullable(),
  createdAt: instantSchema,
  changedAt: instantSchema,
  /** when it was removed; until it is gone for good it can be taken back */
  removedAt: instantSchema.nullable(),
});
export type MarkView = z.infer<typeof markViewSchema>;

export const newMarkSchema = markViewSchema
  .pick({ page: true, pageName: true, quads: true, quote: true, colour: true, criterionId: true })
  .extend({ documentId: documentIdSchema });
export type NewMark = z.infer<typeof newMarkSchema>;

const onMark = z.strictObject({ markId: markIdSchema });
/** what is left out stays as it is */
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
