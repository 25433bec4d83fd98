import { z } from 'zod';
import { bundleIdSchema, jobIdSchema, personIdSchema, sha256Schema, thumbprintSchema } from '../ids.ts';
import { grantFor } from './file-grant.ts';
import { engineChange, engineMethod } from './method.ts';
import { packPreviewSchema, packWarningSchema } from './pack-preview.ts';
import { passphraseSchema, sessionSchema } from './vault.ts';

const packReportSchema = z.strictObject({
  bundleId: bundleIdSchema,
  revision: z.int(),
  headerSha256: sha256Schema,
  /** of the competition as signed: what the office reads out, and everybody sees who has loaded this revision */
  checkCode: z.string(),
  /** of the whole file, for the distribution checklist */
  fileSha256: sha256Schema,
  officeKeyThumbprint: thumbprintSchema,
  /** of that key: what the office reads out, and everybody compares before opening */
  officeCheckCode: z.string(),
  /** bytes */
  size: z.int(),
  documents: z.int(),
  includedDocuments: z.int(),
  recipients: z.array(
    z.strictObject({
      personId: personIdSchema,
      by: z.enum(['invitation', 'card']),
      /** whether a letter has to go to this person: there was none before, or it is another one */
      newLetter: z.boolean(),
    }),
  ),
  warnings: z.array(packWarningSchema),
});
export type PackReport = z.infer<typeof packReportSchema>;

export const officeMethods = {
  'office.create': engineChange(z.strictObject({ passphrase: passphraseSchema }), sessionSchema),
  /**
   * what there is to look at in a folder, and what the next revision of the bundle packed last would change for what was
   * handed in, with other letters for `reissue`
   */
  'office.preview': engineMethod(
    z.strictObject({ folder: grantFor('competition-folder'), reissue: z.array(personIdSchema) }),
    packPreviewSchema,
  ),
  /**
   * packs a competition folder; `amend`: the next revision of the bundle that this office packed last; `whole`: with all
   * documents, and without `amend` the revision packed last once more; `reissue`: who gets another letter, only in an
   * amendment
   */
  'office.pack': engineChange(
    z
      .strictObject({
        jobId: jobIdSchema,
        folder: grantFor('competition-folder'),
        bundle: grantFor('save-bundle'),
        codes: grantFor('save-codes'),
        amend: z.boolean(),
        whole: z.boolean(),
        reissue: z.array(personIdSchema),
      })
      .refine(({ amend, reissue }) => amend || reissue.length === 0),
    packReportSchema,
  ),
} as const;

export const demoMethods = {
  /** builds the demo bundle through the real pipeline and opens a place of work; for the chair with all score files handed in */
  'demo.start': engineChange(
    z.strictObject({ jobId: jobIdSchema, as: z.enum(['juror', 'chair', 'office']) }),
    sessionSchema,
  ),
} as const;
