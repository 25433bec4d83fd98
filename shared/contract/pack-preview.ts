import { z } from 'zod';
import { localTextSchema } from '../formats/values.ts';
import { competitionDoubtSchema } from './competition-problem.ts';
import { applicationIdSchema, personIdSchema } from '../ids.ts';

/** What is the matter with some of a document's pages. */
export const pagesKinds = [
  'pdf-pages-without-text',
  'pdf-unclear-letters',
  'pdf-pages-damaged',
  'pdf-picture-too-large',
  'pdf-picture-coarser',
  'pdf-picture-not-decoded',
  'pdf-annotations-not-shown',
] as const;

/** Things an office should look at before it sends the bundle; they don't keep it from being packed. */
export const packWarningSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'listed-but-missing',
      'present-but-not-listed',
      'no-documents',
      'not-a-pdf',
      // what is there and isn't packed
      'other-type',
      'link',
      'no-file',
      // what jurors can't read as it is, or what couldn't be looked at
      'pdf-encrypted',
      'pdf-damaged',
      'pdf-xfa',
      'pdf-empty',
      'pdf-too-many-pages',
      'pdf-not-checked',
    ]),
    applicationId: applicationIdSchema,
    name: z.string(),
  }),
  /** files within a PDF file, of which jurors can open PDF files only: the names of the first ones, and how many there are */
  z.strictObject({
    kind: z.literal('pdf-attachments'),
    applicationId: applicationIdSchema,
    name: z.string(),
    attached: z.array(z.string()).min(1),
    count: z.int().positive(),
  }),
  /** no page among those that were looked at holds text */
  z.strictObject({
    kind: z.literal('pdf-scan'),
    applicationId: applicationIdSchema,
    name: z.string(),
    of: z.int().positive(),
  }),
  /** fonts of signs that the file lacks: the names of the first ones */
  z.strictObject({
    kind: z.literal('pdf-fonts-missing'),
    applicationId: applicationIdSchema,
    name: z.string(),
    fonts: z.array(z.string()).min(1),
  }),
  /** pages that can't be searched, whose letters are others than are seen, or that aren't shown whole: how many, of how many that were looked at, and which */
  z.strictObject({
    kind: z.enum(pagesKinds),
    applicationId: applicationIdSchema,
    name: z.string(),
    count: z.int().positive(),
    of: z.int().positive(),
    pages: z.string(),
  }),
  /** something beside the applications' folders */
  z.strictObject({ kind: z.literal('no-application'), name: z.string() }),
  /** an id that stood for something else in the revision before: it may be another one under a used id */
  z.strictObject({
    kind: z.literal('application-changed'),
    applicationId: applicationIdSchema,
    before: localTextSchema,
    after: localTextSchema,
  }),
  z.strictObject({
    kind: z.literal('person-changed'),
    personId: personIdSchema,
    before: localTextSchema,
    after: localTextSchema,
  }),
  competitionDoubtSchema,
]);
export type PackWarning = z.infer<typeof packWarningSchema>;

/** What of the basis has changed, or that the office says so itself. */
const countingReasonSchema = z.enum(['scale', 'criteria', 'rules', 'office']);
export type CountingReason = z.infer<typeof countingReasonSchema>;

/**
 * Why a person's final score file stops counting. `scores-from`: those of all earlier revisions do; `new-key`: it was
 * proved by another letter or card; `no-vote`: the person has none any more; `applications-removed`, `new-applications`:
 * it rates what is gone, or lacks what has come.
 */
export const stopReasonSchema = z.enum([
  'scores-from',
  'new-key',
  'no-vote',
  'applications-removed',
  'new-applications',
]);
export type StopReason = z.infer<typeof stopReasonSchema>;

/** What the next revision would change for what was handed in. */
export const amendmentPreviewSchema = z.strictObject({
  revision: z.int(),
  /** the lowest revision whose score files would still count */
  scoresFrom: z.int(),
  /** whether it would say nothing but what the revision packed last says, and is refused */
  unchanged: z.boolean(),
  /** empty where earlier score files go on counting */
  reasons: z.array(countingReasonSchema),
  stopCounting: z.array(z.strictObject({ personId: personIdSchema, name: localTextSchema, because: stopReasonSchema })),
  newApplications: z.array(applicationIdSchema),
  removedApplications: z.array(applicationIdSchema),
  /** who has a letter that the next revision can replace */
  letters: z.array(z.strictObject({ personId: personIdSchema, name: localTextSchema })),
  warnings: z.array(packWarningSchema),
});
export type AmendmentPreview = z.infer<typeof amendmentPreviewSchema>;

/** What an office is told of a folder before it packs it. */
export const packPreviewSchema = z.strictObject({
  /** what is to be looked at in the folder itself */
  warnings: z.array(packWarningSchema),
  /** null where nothing was packed yet, so that there is nothing to amend */
  amendment: amendmentPreviewSchema.nullable(),
});
export type PackPreview = z.infer<typeof packPreviewSchema>;
