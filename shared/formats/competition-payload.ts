import { z } from 'zod';
import { applicationIdSchema, bundleIdSchema, documentIdSchema, sha256Schema } from '../ids.ts';
import { limits } from '../limits.ts';
import {
  categorySchema,
  competitionSchema,
  criterionSchema,
  formalRuleSchema,
  personSchema,
  publicApplicationSchema,
  rulesSchema,
  scaleStepSchema,
} from './competition.ts';
import { fileNameSchema, localTextSchema, publicJwkSchema } from './values.ts';

export const documentKindSchema = z.enum([
  'application',
  'financing_plan',
  'council_resolution',
  'partner_letters',
  'annex',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** A document as everybody knows it; its key is in the manifests of those who may read it. */
export const competitionDocumentSchema = z.strictObject({
  documentId: documentIdSchema,
  applicationId: applicationIdSchema,
  name: fileNameSchema,
  kind: documentKindSchema,
  mediaType: z.literal('application/pdf'),
  /** of the plaintext, in bytes */
  size: z.int().nonnegative().max(limits.documentBytes),
  sha256: sha256Schema,
});
export type CompetitionDocument = z.infer<typeof competitionDocumentSchema>;

/** What is the same for all recipients of a revision (FORMATS section 1, "Competition"). It contains no secret key. */
export const competitionPayloadSchema = z.strictObject({
  format: z.literal('jurymappe-competition'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  revision: z.int().min(1),
  /** the lowest revision whose score files still count */
  scoresFrom: z.int().min(1),
  /** what the office tells the jurors about this revision */
  changes: localTextSchema.nullable(),
  competition: competitionSchema,
  /** what everybody accepts before reading */
  confidentiality: localTextSchema,
  categories: z.array(categorySchema).min(1),
  formalRules: z.array(formalRuleSchema),
  scale: z.array(scaleStepSchema).min(2),
  criteria: z.array(criterionSchema).min(1),
  rules: rulesSchema,
  people: z.array(personSchema).min(1),
  applications: z.array(publicApplicationSchema).min(1),
  documents: z.array(competitionDocumentSchema).max(limits.documents),
  roundKey: publicJwkSchema,
});
export type CompetitionPayload = z.infer<typeof competitionPayloadSchema>;
