import { z } from 'zod';
import {
  applicationIdSchema,
  bundleIdSchema,
  documentIdSchema,
  invitationIdSchema,
  personIdSchema,
  sha256Schema,
  thumbprintSchema,
} from '../ids.ts';
import { limits } from '../limits.ts';
import {
  applicationSchema,
  categorySchema,
  competitionSchema,
  criterionSchema,
  formalRuleSchema,
  personSchema,
  roleSchema,
  rulesSchema,
  scaleStepSchema,
} from './competition.ts';
import { fileNameSchema, privateJwkSchema, publicJwkSchema } from './values.ts';

export const documentKindSchema = z.enum([
  'application',
  'financing_plan',
  'council_resolution',
  'partner_letters',
  'annex',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** One readable document: name, kind, plaintext size and digest, and the key that opens it. */
export const manifestDocumentSchema = z.strictObject({
  documentId: documentIdSchema,
  applicationId: applicationIdSchema,
  name: fileNameSchema,
  kind: documentKindSchema,
  mediaType: z.literal('application/pdf'),
  /** of the plaintext, in bytes */
  size: z.int().nonnegative().max(limits.documentBytes),
  sha256: sha256Schema,
  /** base64url, 32 bytes */
  key: z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/),
  /** base64url, 12 bytes */
  iv: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
});
export type ManifestDocument = z.infer<typeof manifestDocumentSchema>;

/** Lets the chair check who chose a signing key. `key` is base64url, 32 bytes (FORMATS section 2, `enrolment.mac`). */
export const enrolmentKeySchema = z.strictObject({
  personId: personIdSchema,
  invitationId: invitationIdSchema,
  key: z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/),
});
export type EnrolmentKey = z.infer<typeof enrolmentKeySchema>;

/** One recipient's view of the competition (FORMATS section 1, "Manifest payload"). */
export const manifestSchema = z.strictObject({
  format: z.literal('jurymappe-manifest'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  revision: z.int().min(1),
  recipient: z.strictObject({ personId: personIdSchema, role: roleSchema }),
  officeKeyThumbprint: thumbprintSchema,
  competition: competitionSchema,
  categories: z.array(categorySchema),
  formalRules: z.array(formalRuleSchema),
  scale: z.array(scaleStepSchema).min(2),
  criteria: z.array(criterionSchema).min(1),
  rules: rulesSchema,
  people: z.array(personSchema).min(1),
  applications: z.array(applicationSchema),
  documents: z.array(manifestDocumentSchema).max(limits.documents),
  roundKey: publicJwkSchema,
  /** chair and deputy only */
  roundPrivateKey: privateJwkSchema.optional(),
  /** all people's for chair and deputy; for a recipient by juror card its own, because it has no letter to derive it from */
  enrolmentKeys: z.array(enrolmentKeySchema).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;
