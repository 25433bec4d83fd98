import { z } from 'zod';
import { exactSchema } from '../contract/ballot.ts';
import { applicationIdSchema, bundleIdSchema, criterionIdSchema, personIdSchema, sha256Schema } from '../ids.ts';
import { knownConflictSchema, rulesSchema } from './competition.ts';
import { verdictSchema } from './scores.ts';
import { freeTextSchema, instantSchema, publicJwkSchema } from './values.ts';

/**
 * Payload of a result file (FORMATS section 3), as far as totals and ranks. `totals` follows from the inputs alone:
 * computed again from the same files and decisions it has the same bytes.
 */
export const resultSchema = z.strictObject({
  format: z.literal('jurymappe-result'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  createdAt: instantSchema,
  chairKey: publicJwkSchema,
  personId: personIdSchema,
  revisions: z.array(z.strictObject({ revision: z.int().min(1), headerSha256: sha256Schema })),
  rules: rulesSchema,
  inputs: z.array(
    z.strictObject({
      sha256: sha256Schema,
      personId: personIdSchema.nullable(),
      sequence: z.int().nullable(),
      verdict: verdictSchema.exclude(['duplicate']),
    }),
  ),
  conflicts: z.array(
    z.strictObject({
      personId: personIdSchema,
      applicationId: applicationIdSchema,
      decision: knownConflictSchema.shape.decision,
      decidedAt: instantSchema.nullable(),
      reason: freeTextSchema,
    }),
  ),
  totals: z.array(
    z.strictObject({
      applicationId: applicationIdSchema,
      total: exactSchema.nullable(),
      validVotes: z.int(),
      criterionMeans: z.array(z.strictObject({ criterionId: criterionIdSchema, mean: exactSchema.nullable() })),
      rank: z.int().nullable(),
    }),
  ),
  /** whether something was still missing when this was signed */
  preliminary: z.boolean(),
  previousResultSha256: sha256Schema.nullable(),
});
export type Result = z.infer<typeof resultSchema>;
