import { z } from 'zod';
import {
  applicationIdSchema,
  categoryIdSchema,
  criterionIdSchema,
  formalRuleIdSchema,
  personIdSchema,
} from '../ids.ts';
import { expectations } from './expectations.ts';
import {
  centsSchema,
  dateSchema,
  freeTextSchema,
  instantSchema,
  type LocalText,
  localTextSchema,
  pointsSchema,
  publicJwkSchema,
} from './values.ts';

const tieBreakStepSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('criterion'), criterionId: criterionIdSchema }),
  z.strictObject({ by: z.literal('vote') }),
]);
export type TieBreakStep = z.infer<typeof tieBreakStepSchema>;

export const roleSchema = z.enum(['chair', 'deputy_chair', 'juror', 'secretary', 'office']);
export type Role = z.infer<typeof roleSchema>;

/**
 * The key against which the chair checks who chose a signing key: the letter's, or the juror card's signing key itself.
 */
const personEnrolmentSchema = z.strictObject({ by: z.enum(['letter', 'card']), key: publicJwkSchema });
export type PersonEnrolment = z.infer<typeof personEnrolmentSchema>;

/**
 * The competition's own objects (FORMATS section 1; field by field in docs/formats.md).
 * @param text schema of a text: in both languages on its way to people, in one or both in the office's folder
 */
export function competitionObjects(text: z.ZodType<LocalText>) {
  return {
    competition: z.strictObject({
      title: text,
      host: text,
      deadline: instantSchema,
      jurySession: instantSchema,
      budgetCents: centsSchema,
      maxAwardCents: centsSchema,
      targetWinners: z.int().nonnegative(),
      currency: z.literal('EUR'),
      language: z.enum(['de', 'en']),
    }),
    category: z.strictObject({ id: categoryIdSchema, name: text }),
    formalRule: z.strictObject({ id: formalRuleIdSchema, text }),
    scaleStep: z.strictObject({ value: pointsSchema, label: text, anchor: text }),
    criterion: z.strictObject({
      id: criterionIdSchema,
      /** in percent of the total; all weights sum to exactly 100 */
      weight: pointsSchema.min(0),
      /** asked for, but neither required nor counted; its weight must be 0 */
      informationOnly: z.boolean(),
      /** the lowest mean over all valid votes with which an application can be funded */
      minMean: pointsSchema.nullable(),
      name: text,
      question: text,
      anchors: z.array(z.strictObject({ value: pointsSchema, text })),
    }),
    rules: rulesObject(text),
    person: z.strictObject({
      id: personIdSchema,
      role: roleSchema,
      votes: z.boolean(),
      name: text,
      organisation: text.nullable(),
    }),
    application: applicationObject(text),
    /** A conflict of interest that is already known when the bundle is packed. */
    conflict: z.strictObject({
      personId: personIdSchema,
      applicationId: applicationIdSchema,
      ground: text,
      basis: freeTextSchema,
      decision: z.enum(['declared', 'excluded', 'not_excluded']),
    }),
  };
}

function rulesObject(text: z.ZodType<LocalText>) {
  return z.strictObject({
    /** explains the rules to people; never interpreted by the app */
    explanation: text,
    totalThreshold: pointsSchema.nullable(),
    minValidVotes: z.int().nonnegative(),
    /** more than this share of the voting members, and at least this number of them */
    quorum: z.strictObject({
      moreThan: z
        .string()
        .regex(/^\d{1,6}\/[1-9]\d{0,5}$/)
        .register(expectations, { expects: 'fraction' }),
      atLeast: z.int().nonnegative(),
    }),
    /**
     * a rationale is required for values of at most / at least these; `comment`: each rated application needs an
     * overall comment
     */
    rationaleRequired: z.strictObject({
      atMost: pointsSchema.nullable(),
      atLeast: pointsSchema.nullable(),
      comment: z.boolean(),
    }),
    tieBreak: z.array(tieBreakStepSchema),
    vote: z.strictObject({ onEqualVotes: z.enum(['rejected', 'chair']) }),
    secondRound: z.boolean(),
    /** whether people may print documents that they may read */
    printing: z.enum(['none', 'readable']),
  });
}

function applicationObject(text: z.ZodType<LocalText>) {
  return z.strictObject({
    id: applicationIdSchema,
    title: text,
    summary: text,
    category: categoryIdSchema,
    theme: text,
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
      totalCostCents: centsSchema,
      requestedCents: centsSchema,
      ownShareCents: centsSchema,
      thirdPartyCents: centsSchema,
      fundingRatePercent: z.number().nonnegative(),
    }),
    receivedAt: instantSchema,
    attachmentNote: freeTextSchema.nullable(),
    formalCheck: z.strictObject({
      status: z.enum(['admitted', 'excluded', 'withdrawn']),
      rule: formalRuleIdSchema.nullable(),
      reason: text.nullable(),
    }),
  });
}

const objects = competitionObjects(localTextSchema);

export const competitionSchema = objects.competition;
export type Competition = z.infer<typeof competitionSchema>;

export const categorySchema = objects.category;

export const formalRuleSchema = objects.formalRule;

export const scaleStepSchema = objects.scaleStep;
export type ScaleStep = z.infer<typeof scaleStepSchema>;

export const criterionSchema = objects.criterion;
export type Criterion = z.infer<typeof criterionSchema>;

export const rulesSchema = objects.rules;
export type Rules = z.infer<typeof rulesSchema>;

export const personSchema = objects.person.extend({
  /** null for a person who works without the app */
  enrolment: personEnrolmentSchema.nullable(),
});
export type Person = z.infer<typeof personSchema>;

export const conflictSchema = objects.conflict;
export type Conflict = z.infer<typeof conflictSchema>;

/** The same as part of its application. */
export const applicationConflictSchema = conflictSchema.omit({ applicationId: true });

/** An application as it is in the bundle, the same for everybody. */
export const publicApplicationSchema = objects.application;

/** An application as one person sees it. */
export const applicationSchema = publicApplicationSchema.extend({
  /** present if this recipient may not read the application */
  withheld: z.strictObject({ reason: localTextSchema }).optional(),
  /** present for chair and deputy only */
  conflicts: z.array(applicationConflictSchema).optional(),
});
export type Application = z.infer<typeof applicationSchema>;
