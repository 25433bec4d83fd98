import { decodeBase64url, encodeBase64url } from './base64url.ts';

/** n, the order of the base point of P-384 (FIPS 186-5, SP 800-186 section 3.2.1.4). */
export const p384Order =
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;

/** bytes of r, and also of s */
const halfBytes = 48;

/**
 * Of the two equivalent signatures (r, s) and (r, n − s), the one that the formats allow: with s at most n/2. Every
 * ECDSA verifier accepts both, so without this rule anybody could change a signed file and leave it valid.
 * @param signature ES384 as JWS has it (RFC 7518 section 3.4): r and s, 48 bytes each, base64url
 */
export function withLowS(signature: string): string {
  if (isLowS(signature)) return signature;
  const bytes = decodeBase64url(signature);
  const low = (p384Order - scalarOf(bytes.subarray(halfBytes))).toString(16).padStart(2 * halfBytes, '0');
  return encodeBase64url(Buffer.concat([bytes.subarray(0, halfBytes), Buffer.from(low, 'hex')]));
}

/** False only for what could be the other signature; verification refuses anything that is no signature at all. */
export function isLowS(signature: string): boolean {
  const bytes = decodeBase64url(signature);
  if (bytes.length !== 2 * halfBytes) return true;
  const s = scalarOf(bytes.subarray(halfBytes));
  return s <= p384Order / 2n || s >= p384Order;
}

function scalarOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}
