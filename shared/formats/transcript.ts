import { z } from 'zod';
import { bundleIdSchema, personIdSchema, sha256Schema } from '../ids.ts';
import { declarationSchema, scoreBallotSchema } from './scores.ts';
import { instantSchema } from './values.ts';

/** Payload of a paper ballot's transcript (FORMATS section 3): entered twice, by two people, and compared. */
export const transcriptSchema = z.strictObject({
  format: z.literal('jurymappe-transcript'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  personId: personIdSchema,
  transcribedBy: z.tuple([personIdSchema, personIdSchema]),
  at: instantSchema,
  /** of the scanned paper; null if there is none */
  scanSha256: sha256Schema.nullable(),
  declarations: z.array(declarationSchema),
  ballots: z.array(scoreBallotSchema),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** The paper's content, in the form in which two entries are compared. */
export const paperContentSchema = transcriptSchema.pick({ scanSha256: true, declarations: true, ballots: true });
export type PaperContent = z.infer<typeof paperContentSchema>;

/** What a person types from the paper: a ballot's `state` follows from its content, so it may be left out. */
export const typedPaperSchema = z.strictObject({
  scanSha256: sha256Schema.nullable(),
  declarations: z.array(declarationSchema),
  ballots: z.array(scoreBallotSchema.partial({ state: true })),
});
export type TypedPaper = z.infer<typeof typedPaperSchema>;
