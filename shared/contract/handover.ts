import { z } from 'zod';
import { exactSchema } from '../formats/exact.ts';
import { declarationSchema, scoreBallotSchema, verdictSchema } from '../formats/scores.ts';
import { freeTextSchema, instantSchema } from '../formats/values.ts';
import { applicationIdSchema, criterionIdSchema, personIdSchema, sha256Schema } from '../ids.ts';
import { gapSchema } from './ballot.ts';
import { grantFor } from './file-grant.ts';
import { engineChange, engineMethod } from './method.ts';

/** 40 bits of SHA-256(file) as 8 Crockford Base32 characters. */
export const receiptSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/);

/** Numbers of applications by what was handed in; `open` have neither rating, abstention nor declaration. */
const countsSchema = z.strictObject({ rated: z.int(), abstained: z.int(), declared: z.int(), open: z.int() });
export type Counts = z.infer<typeof countsSchema>;

const handedInSchema = z.strictObject({
  sequence: z.int(),
  status: z.enum(['final', 'interim']),
  createdAt: instantSchema,
  sha256: sha256Schema,
  receipt: receiptSchema,
  /** of the file as saved last */
  name: z.string(),
  /** null: signed, but never saved at its place; the same file can be saved again */
  savedAt: instantSchema.nullable(),
  /** the bundle's revision that was rated, and what the file contains; null for files of an early version of the app */
  revision: z.int().nullable(),
  counts: countsSchema.nullable(),
});
export type HandedIn = z.infer<typeof handedInSchema>;

const textChange = { before: freeTextSchema.nullable(), after: freeTextSchema.nullable() };

/** One difference between the last final file and what would be handed in now. */
const scoreChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rating'),
    criterionId: criterionIdSchema,
    before: z.number().nullable(),
    after: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal('rationale'), criterionId: criterionIdSchema, ...textChange }),
  z.strictObject({ kind: z.literal('comment'), ...textChange }),
  /** null: no abstention; otherwise its reason */
  z.strictObject({ kind: z.literal('abstention'), ...textChange }),
  z.strictObject({ kind: z.literal('declaration') }),
  z.strictObject({ kind: z.literal('added') }),
  z.strictObject({ kind: z.literal('removed') }),
]);
export type ScoreChange = z.infer<typeof scoreChangeSchema>;

export const applicationDifferenceSchema = z.strictObject({
  applicationId: applicationIdSchema,
  changes: z.array(scoreChangeSchema).min(1),
});
export type ApplicationDifference = z.infer<typeof applicationDifferenceSchema>;

/**
 * What a person must know about handing in; the first that applies. `not-saved`: the newest file was signed but never
 * reached its place; `interim-only`: nothing that counts; `outdated`: after an amendment the last final file no longer
 * counts; `changed`: something differs from the last final file.
 */
const handInStates = ['nothing', 'not-saved', 'interim-only', 'outdated', 'changed', 'unchanged'] as const;
export type HandInState = (typeof handInStates)[number];

const nextFileSchema = z.strictObject({
  /** its number: that of a file which never reached its place, as long as that would be written again, else a new one */
  sequence: z.int(),
  /** parts of its name that don't depend on the language: person, bundle, number */
  nameParts: z.string(),
});

const handInProgressSchema = z.strictObject({
  state: z.enum(handInStates),
  /** number of the file that the state refers to; null before the first */
  sequence: z.int().nullable(),
  /** applications that differ from the last final file */
  changed: z.array(applicationIdSchema),
});
export type HandInProgress = z.infer<typeof handInProgressSchema>;

const handoverReviewSchema = z.strictObject({
  gaps: z.array(gapSchema),
  rated: z.int(),
  abstained: z.int(),
  declared: z.int(),
  /** number of applications that this person is to give a ballot on */
  total: z.int(),
  files: z.array(handedInSchema),
  /** the Prüfcode of this person's own key, for comparison with what the chair sees */
  keyCheckCode: z.string(),
  /** what the next file would be, by its kind */
  next: z.strictObject({ final: nextFileSchema, interim: nextFileSchema }),
  progress: handInProgressSchema,
  /** whether the newest file, final or not, says what would be handed in now; false before the first */
  isNewestCurrent: z.boolean(),
  /** number of the file that `differences` compares with: the last final one, or else the last; null before any */
  comparedWith: z.int().nullable(),
  /** by application; null if the file's content isn't known */
  differences: z.array(applicationDifferenceSchema).nullable(),
  /** applications that an amendment changed and the person hasn't confirmed since; they don't prevent handing in */
  toCheck: z.array(applicationIdSchema),
});
export type HandoverReview = z.infer<typeof handoverReviewSchema>;

/** The content of a score file, for its writer's own copy on paper. */
export const scoreContentSchema = z.strictObject({
  ballots: z.array(scoreBallotSchema),
  declarations: z.array(declarationSchema),
  /** points from 0 to 100; null while a value is missing, and for an abstention */
  totals: z.array(z.strictObject({ applicationId: applicationIdSchema, total: exactSchema.nullable() })),
});
export type ScoreContent = z.infer<typeof scoreContentSchema>;

/** What a signed result says about the files that this person has handed in. */
const resultReadingSchema = z.strictObject({
  number: z.int(),
  createdAt: instantSchema,
  /** why it corrects the previous result; null for the first */
  correction: freeTextSchema.nullable(),
  signedBy: personIdSchema,
  /** of the key that signed the result */
  keyCheckCode: z.string(),
  files: z.array(
    z.strictObject({
      sequence: z.int(),
      status: handedInSchema.shape.status,
      receipt: receiptSchema,
      createdAt: instantSchema,
      /** null: the result doesn't name this file, so it hadn't reached the chair by then */
      verdict: verdictSchema.exclude(['duplicate']).nullable(),
      /** the first closing that includes it; null if it arrived after the last one, or isn't named */
      closing: z.int().nullable(),
      counts: z.boolean(),
    }),
  ),
  /** who transcribed this person's paper ballot; null if there is none */
  transcribedBy: z.array(personIdSchema).nullable(),
});
export type ResultReading = z.infer<typeof resultReadingSchema>;

const sequence = z.int().min(1);

export const handoverMethods = {
  'handover.progress': engineMethod(z.strictObject({}), handInProgressSchema),
  'handover.review': engineMethod(z.strictObject({}), handoverReviewSchema),
  /** signs, encrypts and writes the chain's next file; `final` fails with `ballots-incomplete` while gaps remain */
  'handover.handIn': engineChange(
    z.strictObject({ file: grantFor('save-scores'), status: z.enum(['final', 'interim']) }),
    handedInSchema,
  ),
  /** writes a file of the chain once more, byte by byte the same */
  'handover.saveAgain': engineChange(z.strictObject({ file: grantFor('save-scores'), sequence }), handedInSchema),
  /** checks a result and looks up the person's own files in it; nothing is stored */
  'handover.readResult': engineMethod(z.strictObject({ file: grantFor('open-result') }), resultReadingSchema),
  /** content of a file; null: what would be handed in now */
  'handover.content': engineMethod(z.strictObject({ sequence: sequence.nullable() }), scoreContentSchema),
} as const;
