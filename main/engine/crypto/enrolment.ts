import { createECDH } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import { type EnrolmentPayload, enrolmentPayloadSchema } from '../../../shared/formats/enrolment.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { privateJwkSchema, type PublicJwk } from '../../../shared/formats/values.ts';
import type { BundleId, PersonId, Thumbprint } from '../../../shared/ids.ts';
import { encodeBase64url } from './base64url.ts';
import { JoseFailure } from './jose-failure.ts';
import { readCompactJws, signCompact } from './jws.ts';
import { type KeyPair, publicPartOf, thumbprintOf } from './keys.ts';
import { deriveFromLetter } from './letter-keys.ts';
import { p384Order } from './p384-signature.ts';

const typ = 'jurymappe-enrolment+jws';
const mark = { format: 'jurymappe-enrolment', version: 1 } as const;

/** Who chose which signing key, for which bundle. */
export interface Enrolment {
  readonly bundleId: BundleId;
  readonly personId: PersonId;
  /** of the signing key that the person chose */
  readonly keyThumbprint: Thumbprint;
}

/**
 * The key with which a letter's holder proves the choice of a signing key, by FIPS 186-5 A.2.1 (extra random bits). The
 * office publishes its public half, which suffices to check a proof but not to make one.
 */
export async function enrolmentKeyOf(secret: Uint8Array, bundleId: BundleId): Promise<KeyPair> {
  const random = deriveFromLetter(secret, bundleId, { purpose: 'enrolment', length: 56 });
  const scalar = (BigInt(`0x${Buffer.from(random).toString('hex')}`) % (p384Order - 1n)) + 1n;
  const d = Buffer.from(scalar.toString(16).padStart(96, '0'), 'hex');
  const pair = createECDH('secp384r1');
  pair.setPrivateKey(d);
  const point = pair.getPublicKey();
  const privateJwk = privateJwkSchema.parse({
    kty: 'EC',
    crv: 'P-384',
    x: encodeBase64url(point.subarray(1, 49)),
    y: encodeBase64url(point.subarray(49)),
    d: encodeBase64url(d),
    use: 'sig',
  });
  return { privateJwk, publicJwk: publicPartOf(privateJwk), thumbprint: await thumbprintOf(privateJwk) };
}

/**
 * Proves with a letter's secret that its holder chose a signing key; a compact JWS (FORMATS section 2,
 * `enrolment.proof`).
 */
export async function signEnrolment({
  secret,
  ...enrolment
}: Enrolment & { readonly secret: Uint8Array }): Promise<string> {
  const { privateJwk } = await enrolmentKeyOf(secret, enrolment.bundleId);
  return signCompact(payloadOf(enrolment), { key: privateJwk, typ });
}

/** Whether a proof says exactly this, and was made by the holder of the enrolment key. */
export async function verifyEnrolment(
  proof: string,
  { enrolmentKey, ...enrolment }: Enrolment & { readonly enrolmentKey: PublicJwk },
): Promise<boolean> {
  try {
    const jws = readCompactJws(proof, typ);
    await jws.verify(enrolmentKey);
    const said: EnrolmentPayload = readPayload(jws.payload, enrolmentPayloadSchema, mark, 'score-file-unreadable');
    const { bundleId, personId, keyThumbprint } = enrolment;
    return said.bundleId === bundleId && said.personId === personId && said.keyThumbprint === keyThumbprint;
  } catch (thrown) {
    if (thrown instanceof JoseFailure || thrown instanceof AppError) return false;
    throw thrown;
  }
}

/** Who signed with which key, and the proof that came with it: null for a juror card. */
export interface ClaimedKey {
  readonly personId: PersonId;
  readonly keyThumbprint: Thumbprint;
  readonly proof: string | null;
}

/** Whether the person has chosen this key: proved by the letter, or the juror card's own key (FORMATS section 1). */
export async function isEnrolledKey(
  { personId, keyThumbprint, proof }: ClaimedKey,
  { bundleId, people }: Pick<CompetitionPayload, 'bundleId' | 'people'>,
): Promise<boolean> {
  const known = people.find(({ id }) => id === personId)?.enrolment ?? null;
  if (known === null) return false;
  switch (known.by) {
    case 'card':
      return proof === null && (await thumbprintOf(known.key)) === keyThumbprint;
    case 'letter':
      return (
        proof !== null && (await verifyEnrolment(proof, { bundleId, personId, keyThumbprint, enrolmentKey: known.key }))
      );
    default:
      return known.by satisfies never;
  }
}

function payloadOf({ bundleId, personId, keyThumbprint }: Enrolment): EnrolmentPayload {
  return { ...mark, bundleId, personId, keyThumbprint };
}
