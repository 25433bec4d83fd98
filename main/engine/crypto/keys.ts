import { createECDH } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import { AppError } from '../../../shared/errors.ts';
import { type PrivateJwk, type PublicJwk, privateJwkSchema, publicJwkSchema } from '../../../shared/formats/values.ts';
import { type Thumbprint, thumbprintSchema } from '../../../shared/ids.ts';
import { decodeBase64url } from './base64url.ts';

const uses = { ES384: 'sig', 'ECDH-ES': 'enc' } as const;

/** A key pair on P-384; encryption and signature keys are always different keys. */
export interface KeyPair {
  readonly privateJwk: PrivateJwk;
  readonly publicJwk: PublicJwk;
  readonly thumbprint: Thumbprint;
}

/** Makes a key for ES384. */
export function generateSigningKey(): Promise<KeyPair> {
  return generate('ES384');
}

/** Makes a key for ECDH-ES. */
export function generateEncryptionKey(): Promise<KeyPair> {
  return generate('ECDH-ES');
}

async function generate(alg: keyof typeof uses): Promise<KeyPair> {
  const { privateKey } = await generateKeyPair(alg, { crv: 'P-384', extractable: true });
  const privateJwk = privateJwkSchema.parse({ ...(await exportJWK(privateKey)), use: uses[alg] });
  return { privateJwk, publicJwk: publicPartOf(privateJwk), thumbprint: await thumbprintOf(privateJwk) };
}

/** The key without its secret. */
export function publicPartOf(privateJwk: PrivateJwk): PublicJwk {
  return publicJwkSchema.strip().parse(privateJwk);
}

/** RFC 7638 with SHA-256. */
export async function thumbprintOf({ kty, crv, x, y }: PublicJwk): Promise<Thumbprint> {
  return thumbprintSchema.parse(await calculateJwkThumbprint({ kty, crv, x, y }));
}

/**
 * Imports a key for one algorithm. Refuses a point off the curve, a secret that doesn't belong to the point, and a key
 * that is marked for the other use.
 * @throws AppError `json-invalid`
 */
export async function importKey(jwk: PublicJwk | PrivateJwk, alg: 'ES384' | 'ECDH-ES'): Promise<CryptoKey> {
  const { kty, crv, x, y } = jwk;
  const members = 'd' in jwk ? { kty, crv, x, y, d: jwk.d } : { kty, crv, x, y };
  const isForOtherUse = (jwk.alg ?? alg) !== alg || (jwk.use ?? uses[alg]) !== uses[alg];
  try {
    if (isForOtherUse || ('d' in jwk && !isPair(jwk))) throw new TypeError('not a key for this use');
    const key = await importJWK(members, alg);
    if (key instanceof Uint8Array) throw new TypeError('not a key of the curve');
    return key;
  } catch {
    throw new AppError('json-invalid', { problem: 'not a key on P-384' });
  }
}

/** Needed because Electron's BoringSSL, unlike OpenSSL, imports pairs whose halves don't belong together. */
function isPair({ d, x, y }: PrivateJwk): boolean {
  const pair = createECDH('secp384r1');
  pair.setPrivateKey(decodeBase64url(d));
  const uncompressed = Buffer.concat([Buffer.of(4), decodeBase64url(x), decodeBase64url(y)]);
  return uncompressed.equals(pair.getPublicKey());
}
