import { z } from 'zod';
import { applicationIdSchema, criterionIdSchema, sha256Schema } from '../ids.ts';
import { competitionSchema, criterionSchema, rulesSchema, scaleStepSchema } from './competition.ts';
import { exactSchema } from './exact.ts';
import { awardDecisionSchema } from './session-records.ts';
import { centsSchema, localTextSchema } from './values.ts';

const valueSchema = z.strictObject({ criterionId: criterionIdSchema, value: z.number() });

/** `ohne-namen.json` (docs/formats.md section 4): a result's totals and what they are computed from, without names. */
export const recordWithoutNamesSchema = z.strictObject({
  format: z.literal('jurymappe-without-names'),
  version: z.literal(1),
  competition: z.strictObject({
    title: localTextSchema,
    ...competitionSchema.pick({ budgetCents: true, maxAwardCents: true, currency: true }).shape,
  }),
  scale: z.array(scaleStepSchema.shape.value),
  criteria: z.array(criterionSchema.pick({ id: true, name: true, weight: true, informationOnly: true, minMean: true })),
  rules: rulesSchema,
  /** number of people whose votes count; they are numbered from 1 */
  jurors: z.int().nonnegative(),
  /** in the order of the result */
  applications: z.array(
    z.strictObject({
      applicationId: applicationIdSchema,
      title: localTextSchema,
      total: exactSchema.nullable(),
      rank: z.int().nullable(),
      criterionMeans: z.array(z.strictObject({ criterionId: criterionIdSchema, mean: exactSchema.nullable() })),
      /** the votes that count, in the order of the jurors' numbers */
      votes: z.array(z.strictObject({ juror: z.int().min(1), values: z.array(valueSchema) })),
      abstentions: z.int().nonnegative(),
      /** number of voting people with a conflict of interest who are excluded or still undecided */
      excluded: z.int().nonnegative(),
      undecided: z.int().nonnegative(),
      decision: awardDecisionSchema
        .pick({ outcome: true, reservePlace: true, departsFromRank: true })
        .extend({
          amountCents: centsSchema,
        })
        .nullable(),
    }),
  ),
  ties: z.array(z.array(applicationIdSchema)),
  /** links this record to the package with names: both belong to the same session */
  result: z.strictObject({ number: z.int().min(1), sha256: sha256Schema }),
  log: z.strictObject({ count: z.int().min(1), headSha256: sha256Schema }),
});
export type RecordWithoutNames = z.infer<typeof recordWithoutNamesSchema>;
