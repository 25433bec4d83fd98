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
  z.strictObject({ kind: z.literal('declared'), grounds: z.array(groundSchema).min(1) }),
]);
export type PaperRow = z.infer<typeof paperRowSchema>;
export type PaperGround = z.infer<typeof groundSchema>;

/** One person's transcript of another's paper ballot before it is handed over; what has no row is empty. */
export const paperDraftSchema = z.strictObject({
  rows: z.record(applicationIdSchema, paperRowSchema),
  /** the scan that is typed from: what it is called here, and what is kept of it */
  scan: z.strictObject({ name: z.string(), sha256: sha256Schema }).nullable(),
});
export type PaperDraft = z.infer<typeof paperDraftSchema>;

export const keptPaperDraftSchema = z.strictObject({
  personId: personIdSchema,
  enteredBy: personIdSchema,
  draft: paperDraftSchema,
});
export type KeptPaperDraft = z.infer<typeof keptPaperDraftSchema>;
