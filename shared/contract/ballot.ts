import { z } from 'zod';
import { exactSchema } from '../formats/exact.ts';
import { ballotStateSchema, declarationSchema } from '../formats/scores.ts';
import { freeTextSchema, instantSchema, wellFormedText } from '../formats/values.ts';
import { applicationIdSchema, criterionIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { engineChange, engineMethod } from './method.ts';

/** One thing that a final hand-in still needs. */
export const gapSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rating'), applicationId: applicationIdSchema, criterionId: criterionIdSchema }),
  z.strictObject({ kind: z.literal('rationale'), applicationId: applicationIdSchema, criterionId: criterionIdSchema }),
  z.strictObject({ kind: z.literal('comment'), applicationId: applicationIdSchema }),
  z.strictObject({ kind: z.literal('abstention-reason'), applicationId: applicationIdSchema }),
  z.strictObject({
    kind: z.literal('text-too-long'),
    applicationId: applicationIdSchema,
    field: z.enum(['justified', 'commented', 'abstained']),
    /** for `justified`; null for the others */
    criterionId: criterionIdSchema.nullable(),
  }),
]);

const ratingViewSchema = z.strictObject({
  criterionId: criterionIdSchema,
  value: z.number().nullable(),
  rationale: freeTextSchema,
  rationaleRequired: z.boolean(),
});
export type RatingView = z.infer<typeof ratingViewSchema>;

/**
 * Why a ballot can't be filled in: conflict declared, documents withheld from this person, application not admitted.
 */
const ballotLockSchema = z.enum(['declared', 'withheld', 'not-admitted']);
export type BallotLock = z.infer<typeof ballotLockSchema>;

/** A ballot as its owner sees it; `ratings` has one entry per criterion, in the bundle's order. */
export const ballotViewSchema = z.strictObject({
  applicationId: applicationIdSchema,
  state: ballotStateSchema,
  lock: ballotLockSchema.nullable(),
  ratings: z.array(ratingViewSchema),
  comment: freeTextSchema,
  /** private, never in a score file */
  note: freeTextSchema,
  abstention: z.strictObject({ reason: freeTextSchema }).nullable(),
  declaration: declarationSchema.extend({ declaredAt: instantSchema }).nullable(),
  /** points from 0 to 100; null while a value is missing, because an incomplete ballot has no total */
  total: exactSchema.nullable(),
  /** points from 0 to 100 for the values entered so far; null while there are none */
  pointsSoFar: exactSchema.nullable(),
  gaps: z.array(gapSchema),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** time of the last committed change */
  savedAt: instantSchema.nullable(),
});
export type BallotView = z.infer<typeof ballotViewSchema>;

/** One committed change of a ballot, for history, undo and the audit trail. */
export const ballotEventSchema = z.strictObject({
  number: z.int(),
  at: instantSchema,
  kind: z.enum([
    'rated',
    'justified',
    'commented',
    'noted',
    'abstained',
    'abstention-withdrawn',
    'conflict-declared',
    'undone',
    'redone',
  ]),
  criterionId: criterionIdSchema.nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** for `undone` and `redone`: the number of the change that is undone or redone */
  undoes: z.int().nullable(),
});
export type BallotEvent = z.infer<typeof ballotEventSchema>;

const onApplication = z.strictObject({ applicationId: applicationIdSchema });

/** Text that is still being typed; it may be longer than text that counts. */
export const typedTextSchema = wellFormedText.max(limits.draftCharacters);

/** A text of a ballot as it is in its field now. */
export const draftTextSchema = z.strictObject({
  applicationId: applicationIdSchema,
  field: z.enum(['justified', 'commented', 'noted', 'abstained']),
  /** for `justified`; null for the others */
  criterionId: criterionIdSchema.nullable(),
  text: typedTextSchema,
});
export type DraftText = z.infer<typeof draftTextSchema>;

/** Text in a form that counts only once confirmed: the reason for an abstention, or a declaration's own words. */
export const formDraftSchema = z.strictObject({
  applicationId: applicationIdSchema,
  form: z.enum(['abstention', 'statement']),
  text: typedTextSchema,
});
export type FormDraft = z.infer<typeof formDraftSchema>;

/** Each answers with the ballot as committed, so what is shown as saved is on the disk. */
export const ballotMethods = {
  'ballot.rate': engineChange(
    onApplication.extend({ criterionId: criterionIdSchema, value: z.number().nullable() }),
    ballotViewSchema,
  ),
  'ballot.justify': engineChange(
    onApplication.extend({ criterionId: criterionIdSchema, rationale: freeTextSchema }),
    ballotViewSchema,
  ),
  'ballot.comment': engineChange(onApplication.extend({ comment: freeTextSchema }), ballotViewSchema),
  'ballot.note': engineChange(onApplication.extend({ note: freeTextSchema }), ballotViewSchema),
  'ballot.abstain': engineChange(onApplication.extend({ reason: typedTextSchema }), ballotViewSchema),
  'ballot.withdrawAbstention': engineChange(onApplication, ballotViewSchema),
  'ballot.declareConflict': engineChange(declarationSchema, ballotViewSchema),
  'ballot.undo': engineChange(onApplication, ballotViewSchema),
  'ballot.redo': engineChange(onApplication, ballotViewSchema),
  /**
   * keeps a text while it is typed; it becomes a change of the ballot, with its event, when typing pauses or when the
   * vault is next opened
   */
  'ballot.saveDraft': engineChange(draftTextSchema, z.strictObject({ at: instantSchema })),
  /** keeps what is typed into an unconfirmed form until the form is confirmed or abandoned */
  'ballot.keepFormDraft': engineChange(formDraftSchema, z.strictObject({})),
  'ballot.forgetFormDraft': engineChange(formDraftSchema.omit({ text: true }), z.strictObject({})),
  'ballot.history': engineMethod(onApplication, z.array(ballotEventSchema)),
} as const;
