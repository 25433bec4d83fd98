import { z } from 'zod';
import { applicationConflictSchema } from '../formats/competition.ts';
import { exactSchema } from '../formats/exact.ts';
import { declarationSchema, verdictSchema } from '../formats/scores.ts';
import { typedPaperSchema } from '../formats/transcript.ts';
import { freeTextSchema, instantSchema } from '../formats/values.ts';
import {
  applicationIdSchema,
  criterionIdSchema,
  jobIdSchema,
  personIdSchema,
  sha256Schema,
  thumbprintSchema,
} from '../ids.ts';
import { gapSchema } from './ballot.ts';
import { applicationDifferenceSchema, receiptSchema } from './handover.ts';
import { grantFor } from './file-grant.ts';
import { engineChange, engineMethod } from './method.ts';
import { paperChangeSchema, paperPairSchema, reopenedPaperSchema } from './paper-draft.ts';

/** What is known about one score file. Fields that could not be read are null. */
const fileReportSchema = z.strictObject({
  sha256: sha256Schema,
  receipt: receiptSchema,
  name: z.string(),
  verdict: verdictSchema,
  /** facts for the reason in words: expected and found digests, sequence numbers, limits */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  personId: personIdSchema.nullable(),
  sequence: z.int().nullable(),
  status: z.enum(['final', 'interim']).nullable(),
  createdAt: instantSchema.nullable(),
  keyThumbprint: thumbprintSchema.nullable(),
  /** Prüfcode of that key, for comparison between chair and person */
  keyCheckCode: z.string().nullable(),
  gaps: z.array(gapSchema),
  /** findings that don't prevent the file from counting */
  remarks: z.array(
    z.enum(['predecessor-missing', 'rationales-missing', 'ballots-of-excluded-person', 'key-confirmed-by-chair']),
  ),
  /** the chair has set it aside: it keeps its verdict, but never counts */
  setAside: z.strictObject({ reason: freeTextSchema, at: instantSchema }).nullable(),
});
export type FileReport = z.infer<typeof fileReportSchema>;

/** What an import says about one path. If its bytes couldn't be read, it has no digest and nothing is kept. */
const importReportSchema = fileReportSchema.extend({
  sha256: sha256Schema.nullable(),
  receipt: receiptSchema.nullable(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** `not-shown`: the application is withheld from the leader */
const cellStateSchema = z.enum([
  'missing',
  'open',
  'rated',
  'abstained',
  'declared',
  'excluded',
  'withheld',
  'not-shown',
]);
export type CellState = z.infer<typeof cellStateSchema>;

const conflictViewSchema = z.strictObject({
  /** identifies this ground; a decision covers the grounds that it lists */
  entry: sha256Schema,
  personId: personIdSchema,
  applicationId: applicationIdSchema,
  /** how it became known: from the office in the bundle, or from the person in the score file */
  source: z.enum(['office', 'person']),
  ground: freeTextSchema,
  basis: freeTextSchema,
  statement: declarationSchema.shape.statement,
  decision: applicationConflictSchema.shape.decision,
  decidedAt: instantSchema.nullable(),
  reason: freeTextSchema,
});
export type ConflictView = z.infer<typeof conflictViewSchema>;

/** Progress of the transcripts of paper ballots: an entry's values are secret while it waits for the second one. */
const transcriptsViewSchema = z.strictObject({
  signed: z.array(
    z.strictObject({
      sha256: sha256Schema,
      personId: personIdSchema,
      transcribedBy: z.tuple([personIdSchema, personIdSchema]),
      at: instantSchema,
    }),
  ),
  underWay: z.array(
    z.strictObject({
      personId: personIdSchema,
      /** typists whose entries count, the last one last; if there is only one, the second is awaited */
      enteredBy: z.array(personIdSchema),
      /** typists whose entries rest: they contain an application in which that person may not, or not yet, take part */
      resting: z.array(
        z.strictObject({ enteredBy: personIdSchema, applicationIds: z.array(applicationIdSchema).min(1) }),
      ),
      /** between the last two entries: `before` as one typist has it, `after` as the other */
      differences: z.array(applicationDifferenceSchema),
      /** applications on which the two entries differ, but which are closed to the leader or to one of the typists */
      differsUnseen: z.array(applicationIdSchema),
      /** whether the two typed from different scans */
      scansDiffer: z.boolean(),
    }),
  ),
  /** which applications a person may not type; only people with any */
  closedTo: z.array(z.strictObject({ personId: personIdSchema, applicationIds: z.array(applicationIdSchema).min(1) })),
});
export type TranscriptsView = z.infer<typeof transcriptsViewSchema>;

const mergeOverviewSchema = z.strictObject({
  files: z.array(fileReportSchema),
  /** applications that can be rated, in the competition's order */
  applicationIds: z.array(applicationIdSchema),
  people: z.array(
    z.strictObject({
      personId: personIdSchema,
      /** null: nothing that counts has arrived */
      countedFile: sha256Schema.nullable(),
      /** by application, in the order of `applicationIds`: single words, because there are tens of thousands */
      states: z.array(cellStateSchema),
    }),
  ),
  missing: z.array(personIdSchema),
  conflicts: z.array(conflictViewSchema),
  transcripts: transcriptsViewSchema,
  /** before the first closing there are no totals; what arrived or changed since the last counts only after the next */
  intake: z.strictObject({
    closings: z.array(
      z.strictObject({
        number: z.int(),
        at: instantSchema,
        setSha256: sha256Schema,
        /** null for the first closing */
        reason: freeTextSchema.nullable(),
        /** numbers of files and transcripts: those that count, one for each person, and those only recorded */
        counted: z.int(),
        uncounted: z.int(),
      }),
    ),
    /** whether an amendment was loaded since the last closing */
    outdated: z.boolean(),
    news: z.array(
      z.strictObject({
        sha256: sha256Schema,
        receipt: receiptSchema,
        personId: personIdSchema.nullable(),
        sequence: z.int().nullable(),
        verdict: z.union([verdictSchema, z.literal('transcript')]),
      }),
    ),
  }),
});
export type MergeOverview = z.infer<typeof mergeOverviewSchema>;

export const standingSchema = z.strictObject({
  applicationId: applicationIdSchema,
  /** null below the line of thresholds */
  rank: z.int().nullable(),
  /** null without any valid vote */
  total: exactSchema.nullable(),
  validVotes: z.int(),
  criterionMeans: z.array(z.strictObject({ criterionId: criterionIdSchema, mean: exactSchema.nullable() })),
  /** standard deviation of the jurors' totals (divisor n), for display only; null with fewer than two */
  spread: z.number().nullable(),
  requestedCents: z.int(),
  /** thresholds that are not met: the total, a criterion's mean, or too few valid votes */
  failed: z.array(
    z.union([
      z.strictObject({ threshold: z.enum(['total', 'votes']) }),
      z.strictObject({ threshold: z.literal('criterion'), criterionId: criterionIdSchema }),
    ]),
  ),
  /** `vote`: a tie straddles the funding line, and only a vote of the jury can decide it */
  outcome: z.enum(['award', 'reserve', 'vote', 'not-fundable']),
  awardCents: z.int(),
});
export type Standing = z.infer<typeof standingSchema>;

const resultViewSchema = z.strictObject({
  /** applications about which this leader must learn nothing: everything here is computed as if they didn't exist */
  withheldFromLeader: z.array(applicationIdSchema),
  /** reasons why this result is preliminary; empty if it isn't */
  preliminary: z.array(
    z.union([
      z.strictObject({ reason: z.literal('files-missing'), people: z.array(personIdSchema) }),
      z.strictObject({ reason: z.literal('conflicts-undecided'), count: z.int() }),
      z.strictObject({ reason: z.literal('ties-unresolved'), count: z.int() }),
    ]),
  ),
  ranking: z.array(standingSchema),
  notFundable: z.array(standingSchema),
  /** applications with equal totals, before tie-breaking */
  tiesOnTotal: z.array(z.strictObject({ total: exactSchema, applicationIds: z.array(applicationIdSchema) })),
  /** applications still tied after tie-breaking */
  unresolved: z.array(z.array(applicationIdSchema)),
  budgetCents: z.int(),
  committedCents: z.int(),
  residualCents: z.int(),
  firstReserve: applicationIdSchema.nullable(),
  /** ballots kept but not counted, for the minutes */
  notCounted: z.array(
    z.strictObject({
      personId: personIdSchema,
      applicationId: applicationIdSchema,
      reason: z.enum(['excluded', 'undecided', 'withheld']),
    }),
  ),
  votesCast: z.int(),
});
export type ResultView = z.infer<typeof resultViewSchema>;

const closedResultSchema = resultViewSchema.extend({
  /** the newest closing of the intake: the result rests on what it has fixed */
  closing: z.strictObject({ number: z.int(), at: instantSchema }),
});
export type ClosedResult = z.infer<typeof closedResultSchema>;

const fileDifferencesSchema = z.strictObject({
  /** number of the previous file; null if it isn't here */
  sequence: z.int().nullable(),
  differences: z.array(applicationDifferenceSchema),
});
export type FileDifferences = z.infer<typeof fileDifferencesSchema>;

const placeSchema = standingSchema.pick({ rank: true, total: true, outcome: true });

const closingChangesSchema = z.strictObject({
  /** of the newest closing, with its reason */
  number: z.int(),
  reason: freeTextSchema,
  /** only applications that changed, in the order of the present ranking */
  changes: z.array(z.strictObject({ applicationId: applicationIdSchema, before: placeSchema, after: placeSchema })),
});
export type ClosingChanges = z.infer<typeof closingChangesSchema>;

export const mergeMethods = {
  /** keeps every file as received and answers with each one's verdict, in the given order; bad paths stop nothing */
  'merge.import': engineChange(
    z.strictObject({ jobId: jobIdSchema, files: z.array(grantFor('open-scores')).min(1).max(10_000) }),
    z.array(importReportSchema),
  ),
  /** checks a folder once and takes in complete files; called every few seconds while the folder is watched */
  'merge.importFolder': engineChange(
    z.strictObject({ folder: grantFor('scores-folder') }),
    z.strictObject({ reports: z.array(importReportSchema), waiting: z.int() }),
  ),
  'merge.overview': engineMethod(z.strictObject({}), mergeOverviewSchema),
  /** how a file differs from the same person's previous one */
  'merge.fileDifferences': engineMethod(z.strictObject({ sha256: sha256Schema }), fileDifferencesSchema),
  /** what the newest closing changed in the ranking; null after the first */
  'merge.closingChanges': engineMethod(z.strictObject({}), closingChangesSchema.nullable()),
  'merge.result': engineMethod(z.strictObject({}), closedResultSchema),
  /**
   * records the committee's decision on the known grounds of a conflict; grounds that become known later stay undecided
   */
  'merge.decideConflict': engineChange(
    z.strictObject({
      personId: personIdSchema,
      applicationId: applicationIdSchema,
      entries: z.array(sha256Schema).min(1),
      decision: applicationConflictSchema.shape.decision,
      reason: freeTextSchema,
    }),
    mergeOverviewSchema,
  ),
  /** the chair's choice between `conflicting` files of one person */
  'merge.chooseFile': engineChange(
    z.strictObject({ sha256: sha256Schema, reason: freeTextSchema }),
    mergeOverviewSchema,
  ),
  /** the chair sets a received file aside: it is kept, and never counts */
  'merge.setAside': engineChange(z.strictObject({ sha256: sha256Schema, reason: freeTextSchema }), mergeOverviewSchema),
  /** records that somebody has compared an unknown key's Prüfcode with the person: who, and how */
  'merge.confirmKey': engineChange(
    z.strictObject({
      personId: personIdSchema,
      keyThumbprint: thumbprintSchema,
      by: personIdSchema,
      how: freeTextSchema,
    }),
    mergeOverviewSchema,
  ),
  /** the digest of a scanned paper ballot; the scan itself isn't stored */
  'merge.scanDigest': engineMethod(
    z.strictObject({ file: grantFor('open-scan') }),
    z.strictObject({ sha256: sha256Schema }),
  ),
  /** one person types another's paper ballot; once two people have typed the same, it is signed */
  'merge.transcribe': engineChange(
    typedPaperSchema.extend({ personId: personIdSchema, enteredBy: personIdSchema }),
    mergeOverviewSchema,
  ),
  /**
   * keeps what somebody has typed from a paper ballot since the last call; `closed`: rows not kept, because the typist
   * may not type them
   */
  'merge.keepPaperDraft': engineChange(
    paperChangeSchema,
    z.strictObject({ at: instantSchema, closed: z.array(applicationIdSchema) }),
  ),
  /** which papers are begun and by whom, but nothing of what was typed */
  'merge.paperDrafts': engineMethod(z.strictObject({}), z.array(paperPairSchema)),
  /** one draft, for the person who began it; none while it waits for the second person */
  'merge.paperDraft': engineMethod(paperPairSchema, reopenedPaperSchema),
  /** fixes the inputs received so far; closing again needs a reason */
  'merge.closeIntake': engineChange(z.strictObject({ reason: freeTextSchema }), mergeOverviewSchema),
} as const;
