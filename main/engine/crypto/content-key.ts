import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { z } from 'zod';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { type PrivateJwk, publicJwkSchema } from '../../../shared/formats/values.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { readFlattened } from './flattened.ts';

const epkSchema = z.looseObject({ epk: publicJwkSchema.pick({ kty: true, crv: true, x: true, y: true }) });

/**
 * The content encryption key of one JWE by ECDH-ES and A256GCM (RFC 7518 section 4.6.2, Concat KDF of NIST SP 800-56A
 * with one round of SHA-256): 32 bytes as 43 base64url characters. It opens only this JWE, and reveals no private key.
 * @returns null where the bytes are no such JWE, or this key doesn't open it
 */
export function contentKeyOf(jwe: Uint8Array, { kty, crv, x, y, d }: PrivateJwk): string | null {
  try {
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
