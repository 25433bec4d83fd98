import {
  createCipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import { encodeBase64url } from '../../main/engine/crypto/base64url.ts';
import { withLowS } from '../../main/engine/crypto/p384-signature.ts';
import type { PrivateJwk, PublicJwk } from '../../shared/formats/values.ts';

/** The members of a flattened JWE, and the key that opens it. */
export interface SealedParts {
  readonly protected: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
  readonly contentKey: string;
}

/** A compact JWS over any texts, even such as are no JSON. @param signed changes the signature */
export function signText(
  header: string,
  payload: string | Uint8Array,
  { d, ...publicPart }: PrivateJwk,
  signed: (signature: string) => string = withLowS,
): string {
  const text = [header, payload].map((part) => encodeBase64url(Buffer.from(part))).join('.');
  const { kty, crv, x, y } = publicPart;
  const key = createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' });
  const signature = sign('sha384', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signed(encodeBase64url(signature))}`;
}

/** The protected header that an outer JWE must have, with its ephemeral key. */
export type OuterHeader = Readonly<Record<string, unknown>> & { readonly epk: Readonly<Record<string, unknown>> };

/** Encrypts a text to a key by ECDH-ES and A256GCM, under any header and with an IV of any length. */
export function sealText(
  plaintext: string,
  { kid, roundKey, ivBytes = 12 }: { readonly kid: string; readonly roundKey: PublicJwk; readonly ivBytes?: number },
  headerText: (header: OuterHeader) => string = (header) => JSON.stringify(header),
): SealedParts {
  const ephemeral = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
  const { kty, crv, x, y } = roundKey;
  const publicKey = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  const key = contentKey(diffieHellman({ privateKey: ephemeral.privateKey, publicKey }));
  const iv = randomBytes(ivBytes);
  const header = headerText({
    alg: 'ECDH-ES',
    enc: 'A256GCM',
    kid,
    typ: 'jurymappe-scores+jwe',
    cty: 'jurymappe-scores+jws',
    epk: { ...ephemeral.publicKey.export({ format: 'jwk' }) },
  });
  const protectedPart = encodeBase64url(Buffer.from(header));
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(protectedPart));
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'latin1'), cipher.final()]);
  return {
    protected: protectedPart,
    iv: encodeBase64url(iv),
    ciphertext: encodeBase64url(ciphertext),
    tag: encodeBase64url(cipher.getAuthTag()),
    contentKey: encodeBase64url(key),
  };
}

/** Concat KDF (RFC 7518 section 4.6.2): one round, without the parties' information. */
function contentKey(shared: Buffer): Buffer {
  const number = (value: number): Buffer => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
  const info = [number(7), Buffer.from('A256GCM'), number(0), number(0), number(256)];
  return createHash('sha256')
    .update(Buffer.concat([number(1), shared, ...info]))
    .digest();
}
