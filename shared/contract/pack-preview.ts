import { z } from 'zod';
import { localTextSchema } from '../formats/values.ts';
import { competitionDoubtSchema } from './competition-problem.ts';
import { applicationIdSchema, personIdSchema } from '../ids.ts';

/** What is wrong with some of a document's pages. */
export const pagesKinds = [
  'pdf-pages-without-text',
  'pdf-unclear-letters',
  'pdf-pages-damaged',
  'pdf-picture-too-large',
  'pdf-picture-coarser',
  'pdf-picture-not-decoded',
  'pdf-annotations-not-shown',
] as const;

/** Things an office should check before it sends the bundle; they don't prevent packing. */
export const packWarningSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'listed-but-missing',
      'present-but-not-listed',
      'no-documents',
      'not-a-pdf',
      // files that are there, but not packed
      'hidden',
      'other-type',
      'link',
      'no-file',
      // files that jurors can't read as they are, or that couldn't be checked
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
  /** files within a PDF file; jurors can open only those that are PDF files: names of the first ones, and the number */
  z.strictObject({
    kind: z.literal('pdf-attachments'),
    applicationId: applicationIdSchema,
    name: z.string(),
    attached: z.array(z.string()).min(1),
    count: z.int().positive(),
  }),
  /** none of the pages checked contains text */
  z.strictObject({
    kind: z.literal('pdf-scan'),
    applicationId: applicationIdSchema,
    name: z.string(),
    of: z.int().positive(),
  }),
  /** symbol fonts that the file lacks: names of the first ones */
  z.strictObject({
    kind: z.literal('pdf-fonts-missing'),
    applicationId: applicationIdSchema,
    name: z.string(),
    fonts: z.array(z.string()).min(1),
  }),
  /**
   * pages that can't be searched, whose text doesn't match what is seen, or that aren't shown in full: how many of how
   * many checked, and which
   */
  z.strictObject({
    kind: z.enum(pagesKinds),
    applicationId: applicationIdSchema,
    name: z.string(),
    count: z.int().positive(),
    of: z.int().positive(),
    pages: z.string(),
  }),
  /** something that belongs to no application's folder */
  z.strictObject({ kind: z.literal('no-application'), name: z.string() }),
  /**
   * an id that stood for something else in the previous revision: perhaps it was given to another application or person
   */
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

/** What has changed in the basis of rating; `office`: the office itself states a change. */
const countingReasonSchema = z.enum(['scale', 'criteria', 'rules', 'office']);
export type CountingReason = z.infer<typeof countingReasonSchema>;

/**
 * Why a person's final score file no longer counts. `scores-from`: nor do any from earlier revisions; `new-key`: its
 * key was proved by another letter or card; `no-vote`: the person has no vote any more; `applications-removed`,
 * `new-applications`: it rates applications that are gone, or lacks new ones.
 */
export const stopReasonSchema = z.enum([
  'scores-from',
  'new-key',
  'no-vote',
  'applications-removed',
  'new-applications',
]);
export type StopReason = z.infer<typeof stopReasonSchema>;

/** What the next revision would change for work already handed in. */
export const amendmentPreviewSchema = z.strictObject({
  revision: z.int(),
  /** the lowest revision whose score files would still count */
  scoresFrom: z.int(),
  /** whether it would be identical to the last packed revision, and so be refused */
  unchanged: z.boolean(),
  /** empty if earlier score files keep counting */
  reasons: z.array(countingReasonSchema),
  stopCounting: z.array(z.strictObject({ personId: personIdSchema, name: localTextSchema, because: stopReasonSchema })),
  newApplications: z.array(applicationIdSchema),
  removedApplications: z.array(applicationIdSchema),
  /** people with a letter that the next revision can replace */
  letters: z.array(z.strictObject({ personId: personIdSchema, name: localTextSchema })),
  warnings: z.array(packWarningSchema),
});
export type AmendmentPreview = z.infer<typeof amendmentPreviewSchema>;

/** What an office is told about a folder before packing it. */
export const packPreviewSchema = z.strictObject({
  /** what should be checked in the folder itself */
  warnings: z.array(packWarningSchema),
  /** null if nothing has been packed yet, so that there is nothing to amend */
  amendment: amendmentPreviewSchema.nullable(),
});
export type PackPreview = z.infer<typeof packPreviewSchema>;
