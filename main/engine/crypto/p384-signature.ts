import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { p384Order } from './p384.ts';

/** bytes of r, and of s */
const halfBytes = 48;

/**
 * The one of the two signatures, (r, s) and (r, n − s), that the formats allow: with s at most n/2. Every verifier of
 * ECDSA takes both, so without this rule anybody could change a signed file and leave it valid.
 * @param signature ES384 as JWS has it (RFC 7518 section 3.4): r and s, 48 bytes each, base64url
 */
export function withLowS(signature: string): string {
  if (isLowS(signature)) return signature;
  const bytes = decodeBase64url(signature);
  const low = (p384Order - scalarOf(bytes.subarray(halfBytes))).toString(16).padStart(2 * halfBytes, '0');
  return encodeBase64url(Buffer.concat([bytes.subarray(0, halfBytes), Buffer.from(low, 'hex')]));
}

/** False only for what could be the other signature; what is none at all is left to whoever verifies it. */
export function isLowS(signature: string): boolean {
  const bytes = decodeBase64url(signature);
  if (bytes.length !== 2 * halfBytes) return true;
  const s = scalarOf(bytes.subarray(halfBytes));
  return s <= p384Order / 2n || s >= p384Order;
}

function scalarOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}
