import { createHash } from 'node:crypto';
import type { Sha256, Thumbprint } from '../../../shared/ids.ts';
import { decodeBase64url } from './base64url.ts';
import { encodeCrockford, groupsOfFour } from './crockford.ts';

/** 100 bits */
const codeCharacters = 20;

/**
 * The Prüfcode with which people compare a key or a statement: the first 100 bits of SHA-256 as 20 Crockford characters
 * in five groups of four (FORMATS section 0).
 * @param bytes the 32 bytes of a key's thumbprint, or of a statement's digest
 */
export function checkCode(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest();
  // 100 bits aren't whole bytes: 15 bytes give 24 whole characters, of which the last four are dropped.
  return groupsOfFour(encodeCrockford(digest.subarray(0, 15)).slice(0, codeCharacters));
}

export function checkCodeOfKey(thumbprint: Thumbprint): string {
  return checkCode(decodeBase64url(thumbprint));
}

export function checkCodeOfStatement(digest: Sha256): string {
  return checkCode(Buffer.from(digest, 'hex'));
}
