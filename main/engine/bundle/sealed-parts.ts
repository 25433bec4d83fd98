import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { Header, HeaderEnvelope } from '../../../shared/formats/header.ts';
import type { ManifestPayload } from '../../../shared/formats/manifest.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import { decodeBase64url } from '../crypto/base64url.ts';
import { sha256 } from '../crypto/digest.ts';
import { encryptFlattened, type JweRecipient } from '../crypto/jwe.ts';
import { signCompact } from '../crypto/jws.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import { envelopeKey, envelopeKid } from '../crypto/letter-keys.ts';
import type { Recipient } from './recipients.ts';

/** The `typ` and `cty` in every envelope's header. */
export const envelopeProfile = { typ: 'jurymappe-envelope+jwe', cty: 'jurymappe-manifest+jws' } as const;

/** The `typ` and `cty` of the part that is the same for everybody, and its name. */
export const competitionProfile = { typ: 'jurymappe-competition+jwe', cty: 'jurymappe-competition+jws' } as const;
export const competitionKid = 'competition';

export interface SealedEnvelope extends HeaderEnvelope {
  readonly bytes: Uint8Array;
}

export interface SealedCompetition {
  readonly bytes: Uint8Array;
  /** the compact JWS inside */
  readonly jws: string;
  readonly listed: Header['competition'];
}

/**
 * Signs one recipient's own part and encrypts it to the letter's secret or the card's key (FORMATS section 1,
 * "Envelope").
 */
export async function sealEnvelope(
  manifest: ManifestPayload,
  recipient: Recipient,
  officeKey: PrivateJwk,
): Promise<SealedEnvelope> {
  const jws = await signCompact(manifest, { key: officeKey, typ: 'jurymappe-manifest+jws' });
  const { kid, party } = await partyOf(recipient, manifest);
  const text = await encryptFlattened(new TextEncoder().encode(jws), party, { ...envelopeProfile, kid });
  const bytes = new TextEncoder().encode(text);
  return { kid, sha256: sha256(bytes), size: bytes.length, bytes };
}

async function partyOf(
  recipient: Recipient,
  { bundleId }: ManifestPayload,
): Promise<{ readonly kid: HeaderEnvelope['kid']; readonly party: JweRecipient }> {
  switch (recipient.by) {
    case 'invitation': {
      const { secret } = recipient;
      return { kid: envelopeKid(secret, bundleId), party: { alg: 'dir', key: envelopeKey(secret, bundleId) } };
    }
    case 'card': {
      const jwk = recipient.card.encryptionKey;
      return { kid: await thumbprintOf(jwk), party: { alg: 'ECDH-ES', jwk } };
    }
    default:
      return recipient satisfies never;
  }
}

/**
 * Signs the part that is the same for everybody and encrypts it under one key, which is in each recipient's manifest.
 */
export async function sealCompetition(
  competition: CompetitionPayload,
  { officeKey, competitionKey }: { readonly officeKey: PrivateJwk; readonly competitionKey: string },
): Promise<SealedCompetition> {
  const signed = await signCompact(competition, { key: officeKey, typ: 'jurymappe-competition+jws' });
  const jws = new TextEncoder().encode(signed);
  const party: JweRecipient = { alg: 'dir', key: decodeBase64url(competitionKey) };
  const text = await encryptFlattened(jws, party, { ...competitionProfile, kid: competitionKid });
  const bytes = new TextEncoder().encode(text);
  return { bytes, jws: signed, listed: { sha256: sha256(bytes), size: bytes.length, jwsSha256: sha256(jws) } };
}
