import { z } from 'zod';
import {
  applicationIdSchema,
  bundleIdSchema,
  criterionIdSchema,
  fileIdSchema,
  personIdSchema,
  sha256Schema,
} from '../ids.ts';
import { freeTextSchema, instantSchema, publicJwkSchema } from './values.ts';

/** One criterion's value; null means "nicht bewertet" and is never 0. */
const scoreRatingSchema = z.strictObject({
  criterionId: criterionIdSchema,
  value: z.number().nullable(),
  rationale: freeTextSchema.nullish(),
});

export const ballotStateSchema = z.enum(['open', 'rated', 'abstained']);
export type BallotState = z.infer<typeof ballotStateSchema>;

export const scoreBallotSchema = z.strictObject({
  applicationId: applicationIdSchema,
  state: ballotStateSchema,
  abstention: z.strictObject({ reason: freeTextSchema }).nullish(),
  ratings: z.array(scoreRatingSchema),
  comment: freeTextSchema.nullish(),
});
export type ScoreBallot = z.infer<typeof scoreBallotSchema>;

/** A possible conflict of interest, declared by the person (SH: sections 81, 81a LVwG); the committee decides. */
export const declarationSchema = z.strictObject({
  applicationId: applicationIdSchema,
  ground: freeTextSchema,
  basis: freeTextSchema,
  statement: freeTextSchema,
});
export type Declaration = z.infer<typeof declarationSchema>;

/** Payload of a score file (FORMATS section 2). */
export const scoresSchema = z.strictObject({
  format: z.literal('jurymappe-scores'),
  version: z.literal(1),
  fileId: fileIdSchema,
  bundleId: bundleIdSchema,
  revision: z.int().min(1),
  /** of the exact header.jws scored */
  headerSha256: sha256Schema,
  personId: personIdSchema,
  sequence: z.int().min(1),
  previousFileSha256: sha256Schema.nullable(),
  status: z.enum(['final', 'interim']),
  createdAt: instantSchema,
  /**
   * `proof`: a compact JWS by the letter's enrolment key over `jwk`; null for a juror card, whose signing key is `jwk`
   * itself
   */
  enrolment: z.strictObject({ jwk: publicJwkSchema, proof: z.string().max(4_096).nullable() }),
  /** which confidentiality text was accepted, and when; FORMATS leaves the members open, so others are allowed */
  acceptance: z.looseObject({ textSha256: sha256Schema.optional(), acceptedAt: instantSchema.optional() }),
  declarations: z.array(declarationSchema),
  ballots: z.array(scoreBallotSchema),
  /** the program that wrote it, for support only */
  producer: z.union([z.string().max(200), z.looseObject({ name: z.string().max(200) })]),
});
export type Scores = z.infer<typeof scoresSchema>;

/**
 * What an import says about a score file (FORMATS section 2, "Verdicts"): a closed list. Only `accepted` files count.
 */
export const verdicts = [
  'accepted',
  'interim',
  'incomplete',
  'duplicate',
  'superseded',
  'conflicting',
  'tampered',
  'unreadable',
  'not-for-this-chair',
  'foreign-bundle',
  'older-revision',
  'newer-revision',
  'unknown-person',
  'unknown-key',
  'broken-chain',
  'out-of-range',
] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = (typeof verdicts)[number];
