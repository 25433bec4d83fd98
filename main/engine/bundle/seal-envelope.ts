import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { EnvelopeKid, HeaderEnvelope } from '../../../shared/formats/header.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import { sha256 } from '../crypto/digest.ts';
import { envelopeKey } from '../crypto/invitation.ts';
import { encryptFlattened, type JweRecipient } from '../crypto/jwe.ts';
import { signCompact } from '../crypto/jws.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import type { Recipient } from './recipients.ts';

/** Both parts of the header that every envelope has. */
export const envelopeProfile = { typ: 'jurymappe-envelope+jwe', cty: 'jurymappe-manifest+jws' } as const;

export interface SealedEnvelope extends HeaderEnvelope {
  readonly bytes: Uint8Array;
}

/** Signs one recipient's view and encrypts it to the letter's secret or the card's key (FORMATS section 1, "Envelope"). */
export async function sealEnvelope(
  manifest: Manifest,
  { invitation, card }: Recipient,
  officeKey: PrivateJwk,
): Promise<SealedEnvelope> {
  const plaintext = new TextEncoder().encode(
    await signCompact(manifest, { key: officeKey, typ: 'jurymappe-manifest+jws' }),
  );
  const kid: EnvelopeKid = card === null ? invitation.invitationId : await thumbprintOf(card.encryptionKey);
  const recipient: JweRecipient =
    card === null ? { alg: 'dir', key: envelopeKey(invitation) } : { alg: 'ECDH-ES', jwk: card.encryptionKey };
  const bytes = new TextEncoder().encode(await encryptFlattened(plaintext, recipient, { ...envelopeProfile, kid }));
  return { kid, sha256: sha256(bytes), size: bytes.length, bytes };
}
