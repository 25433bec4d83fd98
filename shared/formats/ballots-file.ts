import { z } from 'zod';
import { applicationIdSchema } from '../ids.ts';
import { declarationSchema, scoreBallotSchema } from './scores.ts';
import { freeTextSchema } from './values.ts';

/**
 * What `rate --from` reads: ballots and declarations in the form of a score file (FORMATS section 2), plus private
 * notes. A ballot's `state` follows from its content, so it may be left out; anything not listed stays as it is.
 */
export const ballotsFileSchema = z.object({
  declarations: z.array(declarationSchema).default([]),
  ballots: z
    .array(
      z.strictObject({
        applicationId: applicationIdSchema,
        state: scoreBallotSchema.shape.state.optional(),
        ratings: scoreBallotSchema.shape.ratings.default([]),
        abstention: scoreBallotSchema.shape.abstention,
        comment: scoreBallotSchema.shape.comment,
        note: freeTextSchema.nullish(),
      }),
    )
    .default([]),
});
export type BallotsFile = z.infer<typeof ballotsFileSchema>;
