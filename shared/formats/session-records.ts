import { z } from 'zod';
import { applicationIdSchema, criterionIdSchema, motionIdSchema, personIdSchema } from '../ids.ts';
import { centsSchema, freeTextSchema, instantSchema, pointsSchema } from './values.ts';

/** Who was in the room, and when (FORMATS section 3, `attendance`). */
export const attendanceSchema = z.strictObject({
  personId: personIdSchema,
  intervals: z.array(z.strictObject({ from: instantSchema, to: instantSchema.nullable() })),
  excused: z.boolean(),
  substituteFor: personIdSchema.nullable(),
});

/** A value that the second round replaced. */
export const ratingChangeSchema = z.strictObject({
  applicationId: applicationIdSchema,
  personId: personIdSchema,
  criterionId: criterionIdSchema,
  from: pointsSchema.nullable(),
  to: pointsSchema.nullable(),
  reason: freeTextSchema,
});

/** A motion that was put to the vote; `entitled` is fixed when the vote ends. */
export const motionSchema = z.strictObject({
  motionId: motionIdSchema,
  applicationId: applicationIdSchema.nullable(),
  text: freeTextSchema,
  entitled: z.int().nonnegative(),
  present: z.int().nonnegative(),
  yes: z.int().nonnegative(),
  no: z.int().nonnegative(),
  abstentions: z.int().nonnegative(),
  excluded: z.int().nonnegative(),
  outcome: z.enum(['carried', 'rejected']),
  secret: z.boolean(),
  at: instantSchema,
});

/** What the jury recommends for one application. */
export const awardDecisionSchema = z.strictObject({
  applicationId: applicationIdSchema,
  outcome: z.enum(['award', 'partial', 'reserve', 'rejected', 'not-fundable', 'withdrawn']),
  amountCents: centsSchema,
  reservePlace: z.int().min(1).nullable(),
  conditions: z.array(freeTextSchema),
  reason: freeTextSchema,
  departsFromRank: z.boolean(),
  motionId: motionIdSchema.nullable(),
});

/** How a tie was decided: in which order, and by which motion. */
export const tieDecisionSchema = z.strictObject({
  applicationIds: z.array(applicationIdSchema).min(2),
  motionId: motionIdSchema.nullable(),
});
