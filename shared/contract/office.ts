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
  /** of the competition as signed: the office reads it out, and everybody who has loaded this revision sees the same */
  checkCode: z.string(),
  /** of the whole file, for the distribution checklist */
  fileSha256: sha256Schema,
  officeKeyThumbprint: thumbprintSchema,
  /** of the office's key: the office reads it out, and everybody compares it before opening */
  officeCheckCode: z.string(),
  /** bytes */
  size: z.int(),
  documents: z.int(),
  includedDocuments: z.int(),
  recipients: z.array(
    z.strictObject({
      personId: personIdSchema,
      by: z.enum(['invitation', 'card']),
      /** whether this person needs a letter: there was none before, or it has changed */
      newLetter: z.boolean(),
    }),
  ),
  warnings: z.array(packWarningSchema),
});
export type PackReport = z.infer<typeof packReportSchema>;

export const officeMethods = {
  'office.create': engineChange(z.strictObject({ passphrase: passphraseSchema }), sessionSchema),
  /**
   * what should be checked in a folder, and what the next revision of the last bundle would change for work already
   * handed in, if the people in `reissue` get another letter
   */
  'office.preview': engineMethod(
    z.strictObject({ folder: grantFor('competition-folder'), reissue: z.array(personIdSchema) }),
    packPreviewSchema,
  ),
  /**
   * packs a competition folder; `amend`: as the next revision of this office's last bundle; `whole`: with all documents
   * and, without `amend`, the last revision once more; `reissue`: people who get another letter, only in an amendment
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
  /** builds the demo bundle by the real pipeline and opens a vault for the role, the chair's with all score files */
  'demo.start': engineChange(
    z.strictObject({ jobId: jobIdSchema, as: z.enum(['juror', 'chair', 'office']) }),
    sessionSchema,
  ),
} as const;
