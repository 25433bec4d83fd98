import { z } from 'zod';
import {
  applicationIdSchema,
  categoryIdSchema,
  criterionIdSchema,
  formalRuleIdSchema,
  personIdSchema,
} from '../ids.ts';
import { dateSchema, eurosSchema, freeTextSchema, instantSchema, localTextSchema, pointsSchema } from './values.ts';

/** The competition's own objects as a manifest carries them (FORMATS section 1; field by field in docs/formats.md). */

export const competitionSchema = z.strictObject({
  title: localTextSchema,
  host: localTextSchema,
  deadline: instantSchema,
  jurySession: instantSchema,
  budgetEur: eurosSchema,
  maxAwardEur: eurosSchema,
  targetWinners: z.int().nonnegative(),
  currency: z.literal('EUR'),
  language: z.enum(['de', 'en']),
});
export type Competition = z.infer<typeof competitionSchema>;

export const categorySchema = z.strictObject({ id: categoryIdSchema, name: localTextSchema });
export type Category = z.infer<typeof categorySchema>;

export const formalRuleSchema = z.strictObject({ id: formalRuleIdSchema, text: localTextSchema });
export type FormalRule = z.infer<typeof formalRuleSchema>;

export const scaleStepSchema = z.strictObject({ value: pointsSchema, label: localTextSchema, anchor: localTextSchema });
export type ScaleStep = z.infer<typeof scaleStepSchema>;

export const criterionSchema = z.strictObject({
  id: criterionIdSchema,
  /** in hundredths of the total; all weights sum to exactly 100 */
  weight: pointsSchema.refine((weight) => weight > 0, { error: 'not positive' }),
  /** lowest mean over all valid votes with which an application may be funded */
  minMean: pointsSchema.nullable(),
  name: localTextSchema,
  question: localTextSchema,
  anchors: z.array(z.strictObject({ value: pointsSchema, text: localTextSchema })),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const tieBreakStepSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('criterion'), criterionId: criterionIdSchema }),
  z.strictObject({ by: z.literal('vote'), onEqualVotes: z.enum(['chair', 'rejected']) }),
]);
export type TieBreakStep = z.infer<typeof tieBreakStepSchema>;

export const rulesSchema = z.strictObject({
  formula: freeTextSchema,
  abstention: freeTextSchema,
  award: freeTextSchema,
  totalThreshold: pointsSchema.nullable(),
  minValidVotes: z.int().nonnegative(),
  /** more than this share of the voting members, and at least so many of them */
  quorum: z.strictObject({ moreThan: z.string().regex(/^\d{1,6}\/[1-9]\d{0,5}$/), atLeast: z.int().nonnegative() }),
  /** a rationale is required for values of at most / at least these; `comment`: each rated application needs an overall comment */
  rationaleRequired: z.strictObject({
    atMost: pointsSchema.nullable(),
    atLeast: pointsSchema.nullable(),
    comment: z.boolean(),
  }),
  tieBreak: z.array(tieBreakStepSchema),
});
export type Rules = z.infer<typeof rulesSchema>;

export const roleSchema = z.enum(['chair', 'deputy_chair', 'juror', 'secretary', 'office']);
export type Role = z.infer<typeof roleSchema>;

export const personSchema = z.strictObject({
  id: personIdSchema,
  role: roleSchema,
  votes: z.boolean(),
  name: localTextSchema,
});
export type Person = z.infer<typeof personSchema>;

export const formalCheckSchema = z.strictObject({
  status: z.enum(['admitted', 'excluded', 'withdrawn']),
  rule: formalRuleIdSchema.nullable(),
  reason: localTextSchema.nullable(),
});
export type FormalCheck = z.infer<typeof formalCheckSchema>;

/** A conflict of interest that is already known when the bundle is packed; only chair and deputy receive it. */
export const knownConflictSchema = z.strictObject({
  personId: personIdSchema,
  ground: localTextSchema,
  basis: freeTextSchema,
  decision: z.enum(['declared', 'excluded', 'not_excluded']),
});
export type KnownConflict = z.infer<typeof knownConflictSchema>;

export const applicationSchema = z.strictObject({
  id: applicationIdSchema,
  title: localTextSchema,
  summary: localTextSchema,
  category: categoryIdSchema,
  theme: localTextSchema,
  applicant: z.strictObject({
    name: freeTextSchema,
    type: freeTextSchema,
    district: freeTextSchema.nullable(),
    inhabitants: z.int().nonnegative().nullable(),
  }),
  partners: z.array(freeTextSchema),
  durationMonths: z.int().nonnegative(),
  start: dateSchema,
  financing: z.strictObject({
    totalCostEur: eurosSchema,
    requestedEur: eurosSchema,
    ownShareEur: eurosSchema,
    thirdPartyEur: eurosSchema,
    fundingRatePercent: z.number().nonnegative(),
  }),
  receivedAt: instantSchema,
  attachmentNote: freeTextSchema.nullable(),
  formalCheck: formalCheckSchema,
  /** present where this recipient may not read the application */
  withheld: z.strictObject({ reason: localTextSchema }).optional(),
  /** present in the views of chair and deputy only */
  conflicts: z.array(knownConflictSchema).optional(),
});
export type Application = z.infer<typeof applicationSchema>;
