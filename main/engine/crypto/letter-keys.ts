import { hkdfSync } from 'node:crypto';
import { type BundleId, type LetterKid, letterKidSchema } from '../../../shared/ids.ts';

/** The key of the envelope that a letter's secret opens in one bundle, 32 bytes (FORMATS section 1, "Envelope"). */
export function envelopeKey(secret: Uint8Array, bundleId: BundleId): Uint8Array {
  return deriveFromLetter(secret, bundleId, { purpose: 'envelope', length: 32 });
}

/** The name of that envelope. It reveals nothing about the secret, and is different in every bundle. */
export function envelopeKid(secret: Uint8Array, bundleId: BundleId): LetterKid {
  const name = deriveFromLetter(secret, bundleId, { purpose: 'envelope-id', length: 16 });
  return letterKidSchema.parse(Buffer.from(name).toString('hex'));
}

/** HKDF-SHA-384 (RFC 5869) of a letter's secret for one bundle and one purpose; `length` in bytes. */
export function deriveFromLetter(
  secret: Uint8Array,
  bundleId: BundleId,
  { purpose, length }: { readonly purpose: 'envelope' | 'envelope-id' | 'enrolment'; readonly length: number },
): Uint8Array {
  return new Uint8Array(hkdfSync('sha384', secret, bundleId, `jurymappe/1/${purpose}`, length));
}
