import { z } from 'zod';
import { exactSchema } from '../formats/exact.ts';
import { ballotStateSchema } from '../formats/scores.ts';
import { freeTextSchema, pointsSchema } from '../formats/values.ts';
import { applicationIdSchema, criterionIdSchema, jobIdSchema, personIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { standingSchema } from './merge.ts';
import { engineMethod } from './method.ts';

/** A statistic for display, or the reason why there is none; always with the numbers of applications and jurors. */
function statisticOf<Value extends z.ZodType>(value: Value) {
  const extent = { applications: z.int(), jurors: z.int() };
  return z.union([
    z.strictObject({ ...extent, refused: z.null(), value }),
    z.strictObject({
      ...extent,
      refused: z.enum(['too-few-applications', 'too-few-jurors', 'no-variation']),
      value: z.null(),
    }),
  ]);
}

const correlationSchema = z.number().nullable();

/**
 * Intraclass correlations (Shrout & Fleiss), null if a formula would divide by zero; alpha (Krippendorff); W (Kendall).
 */
const agreementSchema = z.strictObject({
  icc: statisticOf(
    z.strictObject({
      single1: correlationSchema,
      single2: correlationSchema,
      single3: correlationSchema,
      mean1: correlationSchema,
      mean2: correlationSchema,
      mean3: correlationSchema,
    }),
  ),
  alphaOrdinal: statisticOf(z.number()),
  alphaInterval: statisticOf(z.number()),
  kendallW: statisticOf(z.number()),
});
export type Agreement = z.infer<typeof agreementSchema>;

const portfolioGroupSchema = z.strictObject({
  /** category: id; theme: German name; district: name; size: class by number of inhabitants; null: not given */
  key: z.string().nullable(),
  applicationIds: z.array(applicationIdSchema),
  requestedCents: z.int(),
  awards: z.int(),
  awardCents: z.int(),
});

const rankSchema = z.int().nullable();
const outcomeSchema = standingSchema.shape.outcome;
const placeSchema = z.strictObject({ rank: rankSchema, outcome: outcomeSchema });

/** applications about which this leader must learn nothing: everything is computed as if they didn't exist */
const withheldSchema = z.array(applicationIdSchema);

const overviewSchema = z.strictObject({
  withheldFromLeader: withheldSchema,
  /** people with at least one valid vote, in the order of the roster */
  personIds: z.array(personIdSchema),
  /** first the ranking, then applications without a rank */
  applications: z.array(
    z.strictObject({
      applicationId: applicationIdSchema,
      rank: rankSchema,
      outcome: outcomeSchema,
      total: exactSchema.nullable(),
      spread: z.number().nullable(),
      means: z.array(z.strictObject({ criterionId: criterionIdSchema, mean: exactSchema.nullable() })),
      /**
       * `standardScore`: in units of the juror's own standard deviation; null for a juror whose totals are all the same
       */
      votes: z.array(
        z.strictObject({ personId: personIdSchema, total: exactSchema, standardScore: z.number().nullable() }),
      ),
    }),
  ),
  agreement: z.strictObject({
    totals: agreementSchema,
    criteria: z.array(agreementSchema.extend({ criterionId: criterionIdSchema })),
  }),
  /** points by which a juror is above the others, with the 95 % interval */
  tendencies: z.array(
    z.strictObject({
      personId: personIdSchema,
      tendency: statisticOf(z.strictObject({ difference: z.number(), low: z.number(), high: z.number() })),
    }),
  ),
  /** shown beside the ranks, never instead of them; in order of rank */
  normalised: z.array(
    z.strictObject({
      applicationId: applicationIdSchema,
      standardScore: z.number().nullable(),
      rankByStandardScore: rankSchema,
      relativeRank: z.number().nullable(),
      rankByRelativeRank: rankSchema,
    }),
  ),
  portfolio: z.strictObject({
    category: z.array(portfolioGroupSchema),
    theme: z.array(portfolioGroupSchema),
    district: z.array(portfolioGroupSchema),
    size: z.array(portfolioGroupSchema),
  }),
});
export type EvaluationOverview = z.infer<typeof overviewSchema>;

/** By application, in the order of `applicationIds`. */
const placesSchema = z.array(placeSchema);

export const seedSchema = z.string().min(1).max(limits.seedCharacters);

const stabilitySchema = z.strictObject({
  withheldFromLeader: withheldSchema,
  /** with it, anybody draws the same juries */
  seed: seedSchema,
  replicates: z.int(),
  /** in the competition's order */
  applicationIds: z.array(applicationIdSchema),
  /** counts of replicates, and the ranks between which an application is in nine of ten; null: without a rank */
  bootstrap: statisticOf(
    z.array(
      z.strictObject({
        applicationId: applicationIdSchema,
        inside: z.int(),
        vote: z.int(),
        ranked: z.int(),
        bestRank: rankSchema,
        worstRank: rankSchema,
      }),
    ),
  ),
  withoutJuror: z.array(z.strictObject({ personId: personIdSchema, places: placesSchema })),
  withWeight: z.array(z.strictObject({ criterionId: criterionIdSchema, weight: exactSchema, places: placesSchema })),
});
export type StabilityView = z.infer<typeof stabilitySchema>;

const aggregateSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('mean') }),
  z.strictObject({ by: z.literal('median') }),
  /** `percent`: share of the votes left out at each end, rounded down to whole votes */
  z.strictObject({ by: z.literal('trimmed-mean'), percent: pointsSchema.min(0).lt(50) }),
]);

const suppositionSchema = z.strictObject({
  /** of criteria that count; criteria not listed keep their weight. Scaled to a sum of 100. */
  weights: z.array(z.strictObject({ criterionId: criterionIdSchema, weight: pointsSchema.min(0) })),
  /** null: none */
  totalThreshold: pointsSchema.nullable(),
  aggregate: aggregateSchema,
});
export type SuppositionRequest = z.infer<typeof suppositionSchema>;

const whatIfSchema = z.strictObject({
  withheldFromLeader: withheldSchema,
  /** the weights used in the computation */
  weights: z.array(z.strictObject({ criterionId: criterionIdSchema, weight: exactSchema })),
  ranking: z.array(
    standingSchema.pick({ applicationId: true, rank: true, total: true, outcome: true, awardCents: true }),
  ),
  committedCents: z.int(),
  residualCents: z.int(),
  /** in the competition's order; `up`: ranks gained, null if one of the two rankings has no rank for it */
  moves: z.array(
    z.strictObject({ applicationId: applicationIdSchema, real: placeSchema, supposed: placeSchema, up: rankSchema }),
  ),
});
export type WhatIfView = z.infer<typeof whatIfSchema>;

/** Whether a person's ballot counts, or why not. `no-file`: no counting file of this person has arrived. */
const ballotCountsSchema = z.enum(['counted', 'no-file', 'open', 'abstained', 'excluded', 'undecided']);

const applicationRatingsSchema = z.strictObject({
  applicationId: applicationIdSchema,
  /** voting members, in the order of the roster */
  ballots: z.array(
    z.strictObject({
      personId: personIdSchema,
      counts: ballotCountsSchema,
      /** null without a counting file, or without a ballot in it */
      state: ballotStateSchema.nullable(),
      total: exactSchema.nullable(),
      ratings: z.array(
        z.strictObject({ criterionId: criterionIdSchema, value: z.number().nullable(), rationale: freeTextSchema }),
      ),
      comment: freeTextSchema,
      abstention: z.strictObject({ reason: freeTextSchema }).nullable(),
    }),
  ),
});
export type ApplicationRatings = z.infer<typeof applicationRatingsSchema>;

/** What chair and deputy see beside the ranking. Nothing here changes anything. */
export const evaluationMethods = {
  'evaluation.overview': engineMethod(z.strictObject({}), overviewSchema),
  /** a job; without a seed it uses the bundle's id, so that everybody gets the same result */
  'evaluation.stability': engineMethod(
    z.strictObject({ jobId: jobIdSchema, seed: seedSchema.optional() }),
    stabilitySchema,
  ),
  'evaluation.whatIf': engineMethod(suppositionSchema, whatIfSchema),
  /** every voting member's ballot on one application */
  'evaluation.ratingsOf': engineMethod(
    z.strictObject({ applicationId: applicationIdSchema }),
    applicationRatingsSchema,
  ),
} as const;
