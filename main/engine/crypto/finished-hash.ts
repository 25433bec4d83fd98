import type { Hash } from 'node:crypto';
import type { Sha256 } from '../../../shared/ids.ts';

/** The digest of a SHA-256 in lower-case hex. What Node writes has no other form: threads, which begin often, so need no schemas. */
export function finishedHash(hash: Hash): Sha256 {
  return hash.digest('hex') as Sha256;
}
