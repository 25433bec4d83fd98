import { z } from 'zod';
import { applicationIdSchema, bundleIdSchema, documentIdSchema, personIdSchema, thumbprintSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import { type Application, conflictSchema, roleSchema } from './competition.ts';
import type { CompetitionDocument, CompetitionPayload } from './competition-payload.ts';
import { key256Schema, localTextSchema, privateJwkSchema } from './values.ts';

/** The key to one document. `key` is base64url of 32 bytes, `iv` of 12. */
export const documentKeySchema = z.strictObject({
  documentId: documentIdSchema,
  key: key256Schema,
  iv: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
});

/**
 * What a single recipient gets: the keys to what they may read, and what is withheld from them (FORMATS section 1,
 * "Manifest payload").
 */
export const manifestPayloadSchema = z.strictObject({
  format: z.literal('jurymappe-manifest'),
  version: z.literal(1),
  bundleId: bundleIdSchema,
  revision: z.int().min(1),
  recipient: z.strictObject({ personId: personIdSchema, role: roleSchema }),
  officeKeyThumbprint: thumbprintSchema,
  /** opens `competition.jwe`; base64url, 32 bytes */
  competitionKey: key256Schema,
  documentKeys: z.array(documentKeySchema).max(limits.documents),
  withheld: z.array(z.strictObject({ applicationId: applicationIdSchema, reason: localTextSchema })),
  /** chair and deputy only */
  roundPrivateKey: privateJwkSchema.optional(),
  /** chair and deputy only */
  conflicts: z.array(conflictSchema).optional(),
});
export type ManifestPayload = z.infer<typeof manifestPayloadSchema>;

type DocumentKeyPart = z.infer<typeof documentKeySchema>;

/** A document that one recipient may read, with the key that opens it. */
export type ManifestDocument = CompetitionDocument & DocumentKeyPart;

/** A revision as one recipient sees it: the competition, what is withheld, and which documents are readable. */
export interface Manifest
  extends
    Omit<CompetitionPayload, 'format' | 'version' | 'applications' | 'documents'>,
    Pick<ManifestPayload, 'recipient' | 'officeKeyThumbprint' | 'roundPrivateKey'> {
  readonly applications: readonly Application[];
  /** readable documents only */
  readonly documents: readonly ManifestDocument[];
}

/** Combines what is the same for all with one recipient's own part. */
export function joinManifest(
  competition: CompetitionPayload,
  { recipient, officeKeyThumbprint, roundPrivateKey, documentKeys, withheld, conflicts }: ManifestPayload,
): Manifest {
  const keys = new Map(documentKeys.map((key) => [key.documentId, key]));
  const reasons = new Map(withheld.map(({ applicationId, reason }) => [applicationId, reason]));
  return {
    ...sharedPart(competition),
    recipient,
    officeKeyThumbprint,
    ...(roundPrivateKey === undefined ? {} : { roundPrivateKey }),
    applications: competition.applications.map((application) => {
      const reason = reasons.get(application.id);
      return {
        ...application,
        ...(reason === undefined ? {} : { withheld: { reason } }),
        ...(conflicts === undefined
          ? {}
          : {
              conflicts: conflicts
                .filter(({ applicationId }) => applicationId === application.id)
                .map(({ personId, ground, basis, decision }) => ({ personId, ground, basis, decision })),
            }),
      };
    }),
    documents: competition.documents.flatMap((document) => {
      const key = keys.get(document.documentId);
      return key === undefined ? [] : [{ ...document, ...key }];
    }),
  };
}

function sharedPart(
  competition: CompetitionPayload,
): Omit<Manifest, keyof ManifestPayload | 'applications' | 'documents'> & Pick<Manifest, 'bundleId' | 'revision'> {
  const { bundleId, revision, scoresFrom, changes, confidentiality, categories, formalRules, scale, criteria } =
    competition;
  const { rules, people, roundKey } = competition;
  return {
    bundleId,
    revision,
    scoresFrom,
    changes,
    competition: competition.competition,
    confidentiality,
    categories,
    formalRules,
    scale,
    criteria,
    rules,
    people,
    roundKey,
  };
}
