import { createHash } from 'node:crypto';
import { type Sha256, sha256Schema } from '../../../shared/ids.ts';
import { encodeCrockford } from './crockford.ts';

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array | string): Sha256 {
  return sha256Schema.parse(createHash('sha256').update(bytes).digest('hex'));
}

/** SHA-256 over bytes as they arrive. */
export interface Digest {
  update(bytes: Uint8Array): void;
  hex(): Sha256;
}

export function createDigest(): Digest {
  const hash = createHash('sha256');
  return {
    update: (bytes) => void hash.update(bytes),
    hex: () => sha256Schema.parse(hash.digest('hex')),
  };
}

/** SHA-256 over texts, for comparing the contents of two sources. */
export function createFingerprint(): { readonly update: (text: string) => void; readonly digest: () => string } {
  const hash = createHash('sha256');
  return { update: (text) => void hash.update(text), digest: () => hash.digest('hex') };
}

/** The receipt of a score file: the first 40 bits of its SHA-256 as 8 Crockford characters (FORMATS section 2). */
export function receiptOf(digest: Sha256): string {
  return encodeCrockford(Buffer.from(digest.slice(0, 10), 'hex'));
}
