import { z } from 'zod';
import { instantSchema, localTextSchema } from '../formats/values.ts';
import { bundleIdSchema, jobIdSchema, sha256Schema, thumbprintSchema } from '../ids.ts';
import { languageSchema } from './app.ts';
import { grantFor } from './file-grant.ts';
import { engineChange, engineMethod } from './method.ts';
import { passphraseSchema, sessionSchema } from './vault.ts';

/** As typed: case, spaces, hyphens and confusable letters don't matter. */
const typedCodeSchema = z.string().max(200);

/** What anyone may see of a bundle. */
const bundleFactsSchema = z.strictObject({
  bundleId: bundleIdSchema,
  revision: z.int(),
  createdAt: instantSchema,
  officeKeyThumbprint: thumbprintSchema,
  /** of the office's key: the office reads it out, and everybody compares it before opening */
  officeCheckCode: z.string(),
  headerSha256: sha256Schema,
  /** of the competition as signed, for comparing revisions */
  checkCode: z.string(),
  previousHeaderSha256: sha256Schema.nullable(),
  /** bytes of the file */
  size: z.int(),
  envelopes: z.int(),
  documents: z.int(),
  includedDocuments: z.int(),
});
export type BundleFacts = z.infer<typeof bundleFactsSchema>;

/** Identifies the revision that a vault has loaded; the same for everybody who has that revision. */
const statementSchema = bundleFactsSchema.pick({
  revision: true,
  headerSha256: true,
  checkCode: true,
  officeCheckCode: true,
});
export type Statement = z.infer<typeof statementSchema>;

export const bundleMethods = {
  'bundle.inspect': engineMethod(z.strictObject({ file: grantFor('open-bundle') }), bundleFactsSchema),
  /** of the open vault's newest revision; null if it has none */
  'bundle.statement': engineMethod(z.strictObject({}), statementSchema.nullable()),
  /** for use while typing: the code's checksum shows a slip before any bundle is tried */
  'bundle.checkCode': engineMethod(
    z.strictObject({ code: typedCodeSchema }),
    z.strictObject({ state: z.enum(['incomplete', 'malformed', 'checksum', 'valid']), characters: z.int() }),
  ),
  /** what a code's envelope says before a vault is made from it: for whom it is, and what has to be accepted */
  'bundle.invitation': engineMethod(
    z.strictObject({ file: grantFor('open-bundle'), code: typedCodeSchema }),
    z.strictObject({ title: localTextSchema, personName: localTextSchema, confidentiality: localTextSchema }),
  ),
  /**
   * opens with the letter's code, makes the vault and loads every document; `acceptedLanguage` is that of the accepted
   * confidentiality text
   */
  'bundle.open': engineChange(
    z.strictObject({
      jobId: jobIdSchema,
      file: grantFor('open-bundle'),
      code: typedCodeSchema,
      passphrase: passphraseSchema,
      acceptedLanguage: languageSchema,
    }),
    sessionSchema,
  ),
  /** loads an amendment (a higher revision) into the open vault; `code` is that of a new letter, if there is one */
  'bundle.amend': engineChange(
    z.strictObject({ jobId: jobIdSchema, file: grantFor('open-bundle'), code: typedCodeSchema.optional() }),
    sessionSchema,
  ),
} as const;
