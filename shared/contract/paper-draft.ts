import { z } from 'zod';
import { conflictGrounds } from '../domain/conflict-grounds.ts';
import { applicationIdSchema, criterionIdSchema, personIdSchema, sha256Schema } from '../ids.ts';
import { typedTextSchema } from './ballot.ts';

const groundSchema = z.strictObject({
  /** null: not chosen yet */
  ground: z.enum(conflictGrounds).nullable(),
  statement: typedTextSchema,
});

/** What the paper says about one application, as it is being typed; values are kept as typed, too. */
const paperRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rated'),
    values: z.record(criterionIdSchema, typedTextSchema),
    rationales: z.record(criterionIdSchema, typedTextSchema),
    comment: typedTextSchema,
  }),
  z.strictObject({ kind: z.literal('abstained'), reason: typedTextSchema, comment: typedTextSchema }),
  z.strictObject({ kind: z.literal('declared'), grounds: z.array(groundSchema).min(1).max(conflictGrounds.length) }),
]);
export type PaperRow = z.infer<typeof paperRowSchema>;
export type PaperGround = z.infer<typeof groundSchema>;

/** The scan that is being typed from: its name here, and its digest, which is all that is kept. */
const scanSchema = z.strictObject({ name: z.string(), sha256: sha256Schema });

/** One person's transcript of another's paper ballot before it is handed over; applications without a row are empty. */
export const paperDraftSchema = z.strictObject({
  rows: z.record(applicationIdSchema, paperRowSchema),
  scan: scanSchema.nullable(),
});
export type PaperDraft = z.infer<typeof paperDraftSchema>;

/** Whose paper is being typed, and who types it. */
export const paperPairSchema = z.strictObject({ personId: personIdSchema, enteredBy: personIdSchema });
export type PaperPair = z.infer<typeof paperPairSchema>;

/** What was typed since the last save; everything else stays as it is. */
export const paperChangeSchema = paperPairSchema.extend({
  rows: z.record(applicationIdSchema, paperRowSchema),
  /** null: no scan from now on; left out: unchanged */
  scan: scanSchema.nullable().optional(),
});
export type PaperChange = z.infer<typeof paperChangeSchema>;

/** A draft as its typist continues it. */
export const reopenedPaperSchema = z.strictObject({
  draft: paperDraftSchema,
  /** applications with a typed row that isn't shown, because the leader may not see it */
  heldBack: z.array(applicationIdSchema),
});
export type ReopenedPaper = z.infer<typeof reopenedPaperSchema>;
