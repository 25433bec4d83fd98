import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { z } from 'zod';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { type PrivateJwk, publicJwkSchema } from '../../../shared/formats/values.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { readFlattened } from './flattened.ts';
import { readJwe } from './jwe.ts';
import { thumbprintOf } from './keys.ts';
import { scoresProfile } from './seal-scores.ts';

const epkSchema = z.looseObject({ epk: publicJwkSchema.pick({ kty: true, crv: true, x: true, y: true }) });

/**
 * The content encryption key of one score file (RFC 7518 section 4.6.2, Concat KDF of NIST SP 800-56A with one round of
 * SHA-256): 32 bytes as 43 base64url characters. It opens only this file, and reveals no private key.
 * @returns null where the bytes are no score file for this key by all the rules for its outer form, even if they could be
 * decrypted somehow: then nobody reads it, and a key beside it would say that somebody can
 */
export async function contentKeyOf(jwe: Uint8Array, roundPrivateKey: PrivateJwk): Promise<string | null> {
  const { kty, crv, x, y, d } = roundPrivateKey;
  try {
    const { alg, kid } = readJwe(jwe, scoresProfile);
    if (alg !== 'ECDH-ES' || kid !== (await thumbprintOf(roundPrivateKey))) return null;
    const parts = readFlattened(jwe, ['protected', 'iv', 'ciphertext', 'tag']);
    const header = parseStrictJson(decodeBase64url(parts.protected), limits.headerValues);
    const shared = diffieHellman({
      privateKey: createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' }),
      publicKey: createPublicKey({ key: { ...epkSchema.parse(header).epk }, format: 'jwk' }),
    });
    const key = concatKdf(shared);
    opened(parts, key);
    return encodeBase64url(key);
  } catch {
    return null;
  }
}

/** Decrypts with a content key, by AES-GCM alone; null where it doesn't fit, or isn't as `contentKeyOf` returns it. */
export function openWithContentKey(jwe: Uint8Array, contentKey: string): Uint8Array | null {
  try {
    const key = Buffer.from(decodeBase64url(contentKey));
    return key.length === 32 ? opened(readFlattened(jwe, ['protected', 'iv', 'ciphertext', 'tag']), key) : null;
  } catch {
    return null;
  }
}

function concatKdf(shared: Buffer): Buffer {
  const algorithm = Buffer.from('A256GCM');
  const info = [uint32(algorithm.length), algorithm, uint32(0), uint32(0), uint32(256)];
  return createHash('sha256')
    .update(Buffer.concat([uint32(1), shared, ...info]))
    .digest();
}

/** @throws if it can't be decrypted */
function opened(parts: Readonly<Record<'protected' | 'iv' | 'ciphertext' | 'tag', string>>, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, decodeBase64url(parts.iv), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(parts.protected)).setAuthTag(decodeBase64url(parts.tag));
  return Buffer.concat([decipher.update(decodeBase64url(parts.ciphertext)), decipher.final()]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
