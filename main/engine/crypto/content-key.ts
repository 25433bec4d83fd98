import { createHash, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { z } from 'zod';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { type PrivateJwk, publicJwkSchema } from '../../../shared/formats/values.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { readFlattened } from './flattened.ts';

const epkSchema = z.looseObject({ epk: publicJwkSchema.pick({ kty: true, crv: true, x: true, y: true }) });

/**
 * The content encryption key of one JWE by ECDH-ES and A256GCM (RFC 7518 section 4.6.2, Concat KDF of NIST SP 800-56A with
 * one round of SHA-256): 32 bytes as 43 base64url characters. It opens this JWE and no other, and leads to no private key.
 * @param jwe a flattened JWE that was opened with this key before
 */
export function contentKeyOf(jwe: Uint8Array, { kty, crv, x, y, d }: PrivateJwk): string {
  const { protected: header } = readFlattened(jwe, ['protected', 'iv', 'ciphertext', 'tag']);
  const { epk } = epkSchema.parse(parseStrictJson(decodeBase64url(header), limits.headerValues));
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' }),
    publicKey: createPublicKey({ key: { ...epk }, format: 'jwk' }),
  });
  const round = uint32(1);
  const algorithm = Buffer.from('A256GCM');
  const info = [uint32(algorithm.length), algorithm, uint32(0), uint32(0), uint32(256)];
  return encodeBase64url(
    createHash('sha256')
      .update(Buffer.concat([round, shared, ...info]))
      .digest(),
  );
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
