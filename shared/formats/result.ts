import { z } from 'zod';
import {
  applicationIdSchema,
  bundleIdSchema,
  criterionIdSchema,
  motionIdSchema,
  personIdSchema,
  sha256Schema,
} from '../ids.ts';
import { conflictSchema } from './competition.ts';
import { exactSchema } from './exact.ts';
import { verdictSchema } from './scores.ts';
import {
  attendanceSchema,
  awardDecisionSchema,
  motionSchema,
  ratingChangeSchema,
  tieDecisionSchema,
} from './session-records.ts';
import { centsSchema, freeTextSchema, instantSchema, publicJwkSchema } from './values.ts';

const closingNumberSchema = z.int().min(1);

/**
 * Payload of a result file (FORMATS section 3). `totals` follows from the inputs alone: computed again from the same
 * competition, files, transcripts, conflicts and changes, it has the same bytes.
 */
export const resultSchema = z.strictObject({
  format: z.literal('jurymappe-result'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  revision: z.int().min(1),
  headerSha256: sha256Schema,
  competitionJwsSha256: sha256Schema,
  createdAt: instantSchema,
  number: z.int().min(1),
  previousResultSha256: sha256Schema.nullable(),
  /** why there is a further result; null for the first */
  correction: freeTextSchema.nullable(),
  signer: z.strictObject({ personId: personIdSchema, jwk: publicJwkSchema, proof: z.string().max(4_096).nullable() }),
  closings: z.array(
    z.strictObject({
      number: closingNumberSchema,
      at: instantSchema,
      setSha256: sha256Schema,
      reason: freeTextSchema.nullable(),
    }),
  ),
  /**
   * all files received, even unreadable ones; `closing`: the first one that includes the file, null if it arrived later
   */
  files: z.array(
    z.strictObject({
      sha256: sha256Schema,
      personId: personIdSchema.nullable(),
      sequence: z.int().nullable(),
      verdict: verdictSchema.exclude(['duplicate']),
      closing: closingNumberSchema.nullable(),
    }),
  ),
  transcripts: z.array(
    z.strictObject({
      sha256: sha256Schema,
      personId: personIdSchema,
      transcribedBy: z.tuple([personIdSchema, personIdSchema]),
      closing: closingNumberSchema.nullable(),
    }),
  ),
  conflicts: z.array(
    z.strictObject({
      personId: personIdSchema,
      applicationId: applicationIdSchema,
      source: z.enum(['office', 'person']),
      ground: freeTextSchema,
      basis: freeTextSchema,
      decision: conflictSchema.shape.decision,
      decidedAt: instantSchema.nullable(),
      motionId: motionIdSchema.nullable(),
      /** null if nobody has decided here */
      reason: freeTextSchema.nullable(),
    }),
  ),
  attendance: z.array(attendanceSchema),
  changes: z.array(ratingChangeSchema.extend({ at: instantSchema })),
  totals: z.array(
    z.strictObject({
      applicationId: applicationIdSchema,
      total: exactSchema.nullable(),
      validVotes: z.int(),
      criterionMeans: z.array(z.strictObject({ criterionId: criterionIdSchema, mean: exactSchema.nullable() })),
      rank: z.int().nullable(),
    }),
  ),
  ties: z.array(tieDecisionSchema),
  motions: z.array(motionSchema),
  decisions: z.array(awardDecisionSchema),
  /** what the decisions award, and what remains */
  budget: z.strictObject({ budgetCents: centsSchema, awardedCents: centsSchema, remainingCents: centsSchema }),
  /** null before there are any */
  minutes: z.strictObject({ sha256: sha256Schema.nullable() }),
  /** length of the action log, and the digest of its last line, before this result was signed */
  log: z.strictObject({ count: z.int().min(1), headSha256: sha256Schema }),
});
export type Result = z.infer<typeof resultSchema>;
