import { z } from 'zod';
import {
  bundleIdSchema,
  fileGrantSchema,
  jobIdSchema,
  personIdSchema,
  sha256Schema,
  thumbprintSchema,
} from '../ids.ts';
import { engineChange } from './method.ts';
import { passphraseSchema, sessionSchema } from './vault.ts';

/** Things an office should look at before it sends the bundle; they don't keep it from being packed. */
export const packWarningSchema = z.strictObject({
  kind: z.enum(['listed-but-missing', 'present-but-not-listed', 'no-documents', 'not-a-pdf']),
  applicationId: z.string(),
  name: z.string(),
});
export type PackWarning = z.infer<typeof packWarningSchema>;

export const packReportSchema = z.strictObject({
  bundleId: bundleIdSchema,
  revision: z.int(),
  headerSha256: sha256Schema,
  /** of the whole file, for the distribution checklist */
  fileSha256: sha256Schema,
  officeKeyThumbprint: thumbprintSchema,
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
  /** packs a competition folder; `amends`: the next revision of the bundle that this office packed last */
  'office.pack': engineChange(
    z.strictObject({
      jobId: jobIdSchema,
      folder: fileGrantSchema,
      bundle: fileGrantSchema,
      codes: fileGrantSchema,
      amend: z.boolean(),
    }),
    packReportSchema,
  ),
} as const;

export const demoMethods = {
  /** builds the demo bundle through the real pipeline and opens a place of work; for the chair with all score files handed in */
  'demo.start': engineChange(z.strictObject({ jobId: jobIdSchema, as: z.enum(['juror', 'chair']) }), sessionSchema),
} as const;
