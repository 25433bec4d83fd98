import { z } from 'zod';
import { instantSchema } from '../formats/values.ts';
import { documentIdSchema } from '../ids.ts';
import { engineChange, engineMethod } from './method.ts';

/** How large pages are shown: fitted, or as a factor, where 1 is the paper's own size. */
export const zoomSchema = z.union([z.literal('page-width'), z.literal('page-fit'), z.number().min(0.1).max(10)]);
export type Zoom = z.infer<typeof zoomSchema>;

/** Degrees clockwise by which all pages are rotated, in addition to the document's own rotation. */
export const rotationSchema = z.literal([0, 90, 180, 270]);
export type Rotation = z.infer<typeof rotationSchema>;

/** Pages side by side: none, in pairs from the first page, or in pairs after a cover. */
export const spreadSchema = z.enum(['none', 'pairs', 'cover']);
export type Spread = z.infer<typeof spreadSchema>;

/** PDF user space: units of 1/72 inch unless the document says otherwise. */
const coordinate = z.number().min(-10_000_000).max(10_000_000).nullable();

/** Where and how a document was read last. */
export const readingPositionSchema = z.strictObject({
  /** 1-based */
  page: z.int().min(1).max(1_000_000),
  /** the point of the unrotated page at the window's top left corner; null: the top of the page */
  left: coordinate,
  top: coordinate,
  zoom: zoomSchema,
  rotation: rotationSchema,
  spread: spreadSchema,
});
export type ReadingPosition = z.infer<typeof readingPositionSchema>;

export const keptPositionSchema = z.strictObject({
  documentId: documentIdSchema,
  position: readingPositionSchema,
  readAt: instantSchema,
});
export type KeptPosition = z.infer<typeof keptPositionSchema>;

/** Reading positions are private: they are in no score file. */
export const readingMethods = {
  /** for the documents that this person may read, the one read last at the end */
  'reading.positions': engineMethod(z.strictObject({}), z.array(keptPositionSchema)),
  'reading.keepPosition': engineChange(keptPositionSchema.omit({ readAt: true }), z.strictObject({})),
} as const;
