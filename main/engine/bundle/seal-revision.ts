import { AppError } from '../../../shared/errors.ts';
import { type CompetitionPayload, competitionPayloadSchema } from '../../../shared/formats/competition-payload.ts';
import { type Header, headerSchema } from '../../../shared/formats/header.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import { type LimitName, limits } from '../../../shared/limits.ts';
import { now } from '../clock.ts';
import { signFlattened } from '../crypto/jws.ts';
import { publicPartOf } from '../crypto/keys.ts';
import { checkAgreement } from './check-agreement.ts';
import { competitionPayloadOf, manifestFor, type RevisionParts } from './manifest-view.ts';
import type { RevisionPlan } from './plan-revision.ts';
import { sealCompetition, type SealedCompetition, sealEnvelope, type SealedEnvelope } from './sealed-parts.ts';

/** A revision but for its documents. */
export interface SealedRevision {
  readonly headerJws: Uint8Array;
  readonly competition: SealedCompetition;
  readonly envelopes: readonly SealedEnvelope[];
}

/**
 * Signs and encrypts everything but the documents. What a reader would refuse is refused here.
 * @throws AppError `limit-exceeded`, `competition-invalid`
 */
export async function sealRevision(
  parts: RevisionParts,
  plan: RevisionPlan,
  officeKey: PrivateJwk,
): Promise<SealedRevision> {
  const payload = checkedPayload(await competitionPayloadOf(parts));
  const competition = await sealCompetition(payload, { officeKey, competitionKey: parts.competitionKey });
  refuseLarger('competitionBytes', competition.listed.size);
  const manifests = parts.recipients.map((recipient) => ({ recipient, manifest: manifestFor(recipient, parts) }));
  const envelopes: SealedEnvelope[] = [];
  for (const { recipient, manifest } of manifests) {
    const envelope = await sealEnvelope(manifest, recipient, officeKey);
    refuseLarger('envelopeBytes', envelope.size);
    envelopes.push(envelope);
  }
  const header = headerOf(plan, { competition, envelopes, officeKey });
  for (const { manifest } of manifests) await checkOwnWork(header, manifest, payload);
  const headerJws = new TextEncoder().encode(
    await signFlattened(header, { key: officeKey, typ: 'jurymappe-header+jws' }),
  );
  refuseLarger('headerBytes', headerJws.length);
  return { headerJws, competition, envelopes };
}

function checkedPayload(payload: CompetitionPayload): CompetitionPayload {
  const parsed = competitionPayloadSchema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('competition-invalid', { path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}

async function checkOwnWork(
  header: Header,
  manifest: ReturnType<typeof manifestFor>,
  payload: CompetitionPayload,
): Promise<void> {
  try {
    await checkAgreement({ header, officeKeyThumbprint: manifest.officeKeyThumbprint }, manifest, payload);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    throw new AppError('competition-invalid', { path: '', problem: thrown.code, ...thrown.details }, { cause: thrown });
  }
}

function headerOf(
  { bundleId, revision, previousHeaderSha256, documents }: RevisionPlan,
  {
    competition,
    envelopes,
    officeKey,
  }: Pick<SealedRevision, 'competition' | 'envelopes'> & { readonly officeKey: PrivateJwk },
): Header {
  return headerSchema.parse({
    format: 'jurymappe-header',
    version: 1,
    bundleId,
    revision,
    previousHeaderSha256,
    createdAt: now(),
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
