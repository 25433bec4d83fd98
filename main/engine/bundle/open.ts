import { AppError } from '../../../shared/errors.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { EnvelopeKid } from '../../../shared/formats/header.ts';
import {
  joinManifest,
  type Manifest,
  type ManifestPayload,
  manifestPayloadSchema,
} from '../../../shared/formats/manifest.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import { enrolmentKeyOf } from '../crypto/enrolment.ts';
import { type JweSecret, readJwe } from '../crypto/jwe.ts';
import { readCompactJws } from '../crypto/jws.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import { envelopeKey, envelopeKid } from '../crypto/letter-keys.ts';
import { type CheckedArchive, joseError, readEnvelope } from './archive.ts';
import { checkAgreement } from './check-agreement.ts';
import { openCompetition } from './open-competition.ts';
import { envelopeProfile } from './sealed-parts.ts';

declare const verified: unique symbol;

/**
 * A bundle whose structure, signatures, envelope and competition have passed their checks; only `openBundle` makes one.
 * Its documents are checked when they are loaded.
 */
export interface VerifiedBundle extends CheckedArchive {
  readonly [verified]: true;
  /** what this recipient's envelope holds */
  readonly own: ManifestPayload;
  readonly competitionPayload: CompetitionPayload;
  /** the compact JWS, as the office signed it */
  readonly competitionJws: string;
  /** the recipient's part and the competition combined */
  readonly manifest: Manifest;
  readonly kid: EnvelopeKid;
}

/** What opens an envelope: the letter's secret, or a juror card's key. */
export type BundleKey =
  { readonly by: 'secret'; readonly secret: Uint8Array } | { readonly by: 'card'; readonly encryptionKey: PrivateJwk };

/**
 * Opens the envelope that the key is for, then the competition with the key in that envelope, and checks both:
 * signatures by the header's key, agreement with the header and with each other, sense, and that the person can hand in
 * with this key.
 * @param follows checks what only a holder of earlier revisions can check
 * @throws AppError `bundle-not-for-you` (no envelope of that name), `bundle-envelope-damaged`,
 * `bundle-manifest-invalid`, `bundle-manifest-signature`, `bundle-competition-damaged`, `bundle-competition-invalid`,
 * `bundle-mismatch`
 */
export async function openBundle(
  archive: CheckedArchive,
  key: BundleKey,
  follows: (bundle: VerifiedBundle) => void = () => undefined,
): Promise<VerifiedBundle> {
  const { kid, plaintext } = await openEnvelope(archive, key);
  const own = await verifyManifest(archive, plaintext);
  const { competition, jws } = await openCompetition(archive, own);
  await checkAgreement(archive, own, competition);
  const manifest = joinManifest(competition, own);
  const bundle = brand({ ...archive, own, competitionPayload: competition, competitionJws: jws, manifest, kid });
  follows(bundle);
  await checkEnrolment(archive, own, competition, key);
  return bundle;
}

/**
 * Against the key in the competition the chair checks who handed in: of another letter or card, nothing that this person
 * hands in would count, and nobody would know before. @throws AppError `bundle-mismatch`
 */
async function checkEnrolment(
  { header }: CheckedArchive,
  { recipient }: ManifestPayload,
  { people }: CompetitionPayload,
  key: BundleKey,
): Promise<void> {
  const enrolment = people.find(({ id }) => id === recipient.personId)?.enrolment ?? null;
  if (enrolment === null) return;
  const isOwn =
    key.by === 'card'
      ? enrolment.by === 'card'
      : enrolment.by === 'letter' &&
        (await thumbprintOf(enrolment.key)) === (await enrolmentKeyOf(key.secret, header.bundleId)).thumbprint;
  if (!isOwn) throw new AppError('bundle-mismatch', { member: 'enrolment' });
}

/** The name of the envelope that a key is for. */
export async function kidFor({ header }: CheckedArchive, key: BundleKey): Promise<EnvelopeKid> {
  return key.by === 'secret' ? envelopeKid(key.secret, header.bundleId) : thumbprintOf(key.encryptionKey);
}

async function openEnvelope(
  archive: CheckedArchive,
  key: BundleKey,
): Promise<{ readonly kid: EnvelopeKid; readonly plaintext: Uint8Array }> {
  const kid = await kidFor(archive, key);
  const bytes = await readEnvelope(archive, kid);
  if (bytes === null) throw new AppError('bundle-not-for-you');
  const jwe = envelopeOf(bytes);
  const secret: JweSecret =
    key.by === 'secret'
      ? { alg: 'dir', key: envelopeKey(key.secret, archive.header.bundleId) }
      : { alg: 'ECDH-ES', jwk: key.encryptionKey };
  const plaintext = jwe.kid === kid && jwe.alg === secret.alg ? await jwe.open(secret) : null;
  if (plaintext === null) throw new AppError('bundle-envelope-damaged', { kid });
  return { kid, plaintext };
}

function envelopeOf(bytes: Uint8Array): ReturnType<typeof readJwe> {
  try {
    return readJwe(bytes, envelopeProfile);
  } catch (thrown) {
    throw joseError(thrown, 'bundle-envelope-damaged', 'bundle-envelope-damaged');
  }
}

async function verifyManifest({ header }: CheckedArchive, plaintext: Uint8Array): Promise<ManifestPayload> {
  try {
    const jws = readCompactJws(plaintext, 'jurymappe-manifest+jws');
    await jws.verify(header.officeKey);
    return readPayload(
      jws.payload,
      manifestPayloadSchema,
      { format: 'jurymappe-manifest', version: 1 },
      'bundle-manifest-invalid',
    );
  } catch (thrown) {
    throw joseError(thrown, 'bundle-envelope-damaged', 'bundle-manifest-signature');
  }
}

/** The only place where a bundle gets its brand. */
function brand(bundle: Omit<VerifiedBundle, typeof verified>): VerifiedBundle {
  return bundle as VerifiedBundle;
}
