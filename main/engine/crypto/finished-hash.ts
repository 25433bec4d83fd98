import type { Hash } from 'node:crypto';
import type { Sha256 } from '../../../shared/ids.ts';

/**
 * The digest of a SHA-256 in lower-case hex. Node writes no other form, so no schema is needed: threads start often,
 * and needn't load schemas.
 */
export function finishedHash(hash: Hash): Sha256 {
  return hash.digest('hex') as Sha256;
}
