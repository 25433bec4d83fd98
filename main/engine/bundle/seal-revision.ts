import { AppError } from '../../../shared/errors.ts';
import { type CompetitionPayload, competitionPayloadSchema } from '../../../shared/formats/competition-payload.ts';
import { type Header, headerSchema } from '../../../shared/formats/header.ts';
import type { Instant, PrivateJwk } from '../../../shared/formats/values.ts';
import { type LimitName, limits } from '../../../shared/limits.ts';
import { now } from '../clock.ts';
import { signFlattened } from '../crypto/jws.ts';
import { publicPartOf } from '../crypto/keys.ts';
import type { PackedDocument } from '../store/office.ts';
import { checkCompetition } from './check-agreement.ts';
import { payloadInvalid } from './check-folder-file.ts';
import { competitionPayloadOf, manifestFor, publicDocuments, type RevisionParts } from './manifest-view.ts';
import type { RevisionPlan } from './plan-revision.ts';
import { shapeProblems } from './shape-problems.ts';
import { sealCompetition, type SealedCompetition, sealEnvelope, type SealedEnvelope } from './sealed-parts.ts';

/** A revision without its documents. */
export interface SealedRevision {
  readonly headerJws: Uint8Array;
  readonly competition: SealedCompetition;
  readonly envelopes: readonly SealedEnvelope[];
}

/** What is sealed once the documents' digests are known. With placeholder digests every part has its final length. */
export interface RevisionDraft {
  readonly parts: RevisionParts;
  readonly plan: Pick<RevisionPlan, 'previousHeaderSha256'>;
  readonly officeKey: PrivateJwk;
  readonly createdAt: Instant;
  readonly payload: CompetitionPayload;
  readonly envelopes: readonly SealedEnvelope[];
}

/**
 * Signs and encrypts what doesn't depend on the documents' digests, before the first byte is written. Refuses what a
 * reader would refuse.
 * @throws AppError `limit-exceeded`, `competition-invalid`
 */
export async function draftRevision(
  parts: RevisionParts,
  plan: RevisionDraft['plan'],
  officeKey: PrivateJwk,
): Promise<RevisionDraft> {
  const payload = checkedPayload(await competitionPayloadOf(parts));
  const envelopes: SealedEnvelope[] = [];
  for (const recipient of parts.recipients) {
    const envelope = await sealEnvelope(manifestFor(recipient, parts), recipient, officeKey);
    refuseLarger('envelopeBytes', envelope.size);
    envelopes.push(envelope);
  }
  return { parts, plan, officeKey, createdAt: now(), payload, envelopes };
}

/**
 * Signs and encrypts everything but the documents.
 * @throws AppError `limit-exceeded`, `competition-invalid`
 */
export async function sealRevision(
  draft: RevisionDraft,
  documents: readonly PackedDocument[],
): Promise<SealedRevision & { readonly header: Header }> {
  const { parts, officeKey, envelopes } = draft;
  const payload = { ...draft.payload, documents: publicDocuments(documents) };
  const competition = await sealCompetition(payload, { officeKey, competitionKey: parts.competitionKey });
  refuseLarger('competitionBytes', competition.listed.size);
  const header = headerOf(draft, competition, documents);
  const headerJws = new TextEncoder().encode(
    await signFlattened(header, { key: officeKey, typ: 'jurymappe-header+jws' }),
  );
  refuseLarger('headerBytes', headerJws.length);
  return { header, headerJws, competition, envelopes };
}

function checkedPayload(payload: CompetitionPayload): CompetitionPayload {
  const parsed = competitionPayloadSchema.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw payloadInvalid(shapeProblems(competitionPayloadSchema, parsed.error.issues, payload), payload);
}

/**
 * Checks its own work as a reader would; what is the same for everybody is checked only once.
 * @throws AppError `competition-invalid`
 */
export async function checkOwnWork({ parts, payload }: RevisionDraft, header: Header): Promise<void> {
  try {
    const checkOwn = await checkCompetition({ header, officeKeyThumbprint: parts.officeKeyThumbprint }, payload);
    for (const recipient of parts.recipients) await checkOwn(manifestFor(recipient, parts));
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    throw new AppError('competition-invalid', { path: '', problem: thrown.code, ...thrown.details }, { cause: thrown });
  }
}

function headerOf(
  { parts, plan, officeKey, createdAt, envelopes }: RevisionDraft,
  competition: SealedCompetition,
  documents: readonly PackedDocument[],
): Header {
  return headerSchema.parse({
    format: 'jurymappe-header',
    version: 1,
    bundleId: parts.bundleId,
    revision: parts.revision,
    previousHeaderSha256: plan.previousHeaderSha256,
    createdAt,
    officeKey: { ...publicPartOf(officeKey), use: 'sig' },
    competition: competition.listed,
    envelopes: envelopes.map(({ kid, sha256: digest, size }) => ({ kid, sha256: digest, size })),
    documents: documents.map(({ documentId, storedSha256, storedSize }) => ({
      documentId,
      sha256: storedSha256,
      size: storedSize,
    })),
  });
}

function refuseLarger(limit: LimitName, found: number): void {
  if (found > limits[limit]) throw new AppError('limit-exceeded', { limit, allowed: limits[limit], found });
}
