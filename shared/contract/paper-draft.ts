import { z } from 'zod';
import { conflictGrounds } from '../domain/conflict-grounds.ts';
import { applicationIdSchema, criterionIdSchema, personIdSchema, sha256Schema } from '../ids.ts';
import { typedTextSchema } from './ballot.ts';

const groundSchema = z.strictObject({
  /** null: not chosen yet */
  ground: z.enum(conflictGrounds).nullable(),
  statement: typedTextSchema,
});

/** What stands on the paper of one application, as it is being typed: values as they were typed, too. */
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

/** The scan that is typed from: what it is called here, and what is kept of it. */
const scanSchema = z.strictObject({ name: z.string(), sha256: sha256Schema });

/** One person's transcript of another's paper ballot before it is handed over; what has no row is empty. */
export const paperDraftSchema = z.strictObject({
  rows: z.record(applicationIdSchema, paperRowSchema),
  scan: scanSchema.nullable(),
});
export type PaperDraft = z.infer<typeof paperDraftSchema>;

/** Whose paper is typed, and who types it. */
export const paperPairSchema = z.strictObject({ personId: personIdSchema, enteredBy: personIdSchema });
export type PaperPair = z.infer<typeof paperPairSchema>;

/** What was typed since it was last kept; all else stays as it is. */
export const paperChangeSchema = paperPairSchema.extend({
  rows: z.record(applicationIdSchema, paperRowSchema),
  /** null: without a scan from now on; left out: as it was */
  scan: scanSchema.nullable().optional(),
});
export type PaperChange = z.infer<typeof paperChangeSchema>;

/** A draft as its typist goes on with it. */
export const reopenedPaperSchema = z.strictObject({
  draft: paperDraftSchema,
  /** there is a row that the typist has typed and that isn't shown, because whoever leads may not see it */
  heldBack: z.array(applicationIdSchema),
});
export type ReopenedPaper = z.infer<typeof reopenedPaperSchema>;
