import { z } from 'zod';
import { bundleIdSchema, documentIdSchema, letterKidSchema, sha256Schema, thumbprintSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { instantSchema, publicJwkSchema } from './values.ts';

/**
 * Identifies an envelope: derived from a letter's secret for this bundle, or the thumbprint of a juror card's
 * encryption key.
 */
export const envelopeKidSchema = z.union([letterKidSchema, thumbprintSchema]);
export type EnvelopeKid = z.infer<typeof envelopeKidSchema>;

/** Payload of `header.jws` (FORMATS section 1). Sizes in bytes, digests over the bytes as stored. */
export const headerSchema = z
  .strictObject({
    format: z.literal('jurymappe-header'),
    version: z.literal(1),
    bundleId: bundleIdSchema,
    revision: z.int().min(1),
    previousHeaderSha256: sha256Schema.nullable(),
    createdAt: instantSchema,
    officeKey: publicJwkSchema.extend({ use: z.literal('sig') }),
    /** `competition.jwe` as stored, and the compact JWS inside it */
    competition: z.strictObject({
      sha256: sha256Schema,
      size: z.int().min(1).max(limits.competitionBytes),
      jwsSha256: sha256Schema,
    }),
    envelopes: z
      .array(
        z.strictObject({
          kid: envelopeKidSchema,
          sha256: sha256Schema,
          size: z.int().min(1).max(limits.envelopeBytes),
        }),
      )
      .min(1)
      .max(limits.envelopes),
    documents: z
      .array(
        z.strictObject({
          documentId: documentIdSchema,
          sha256: sha256Schema,
          /** ciphertext plus a 16-byte tag */
          size: z
            .int()
            .min(16)
            .max(limits.documentBytes + 16),
        }),
      )
      .max(limits.documents),
  })
  .refine(({ revision, previousHeaderSha256 }) => (revision === 1) === (previousHeaderSha256 === null), {
    path: ['previousHeaderSha256'],
    error: 'null exactly for the first revision',
  })
  .refine(({ envelopes }) => new Set(envelopes.map(({ kid }) => kid)).size === envelopes.length, {
    path: ['envelopes'],
    error: 'an envelope stands twice',
  })
  .refine(({ documents }) => new Set(documents.map(({ documentId }) => documentId)).size === documents.length, {
    path: ['documents'],
    error: 'a document stands twice',
  });
export type Header = z.infer<typeof headerSchema>;
export type HeaderDocument = Header['documents'][number];
export type HeaderEnvelope = Header['envelopes'][number];
