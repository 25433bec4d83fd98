import { CompactSign, compactVerify, FlattenedSign } from 'jose';
import { z } from 'zod';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import type { PrivateJwk, PublicJwk } from '../../../shared/formats/values.ts';
import { type Thumbprint, thumbprintSchema } from '../../../shared/ids.ts';
import { decodeBase64url } from './base64url.ts';
import { JoseFailure, wellFormed } from './jose-failure.ts';
import { importKey, thumbprintOf } from './keys.ts';

export type JwsType =
  'jurymappe-header+jws' | 'jurymappe-manifest+jws' | 'jurymappe-scores+jws' | 'jurymappe-result+jws';

/** A JWS that was read but not believed: its payload must not be used before `verify` has passed. */
export interface UnverifiedJws {
  readonly kid: Thumbprint;
  /** strictly parsed JSON */
  readonly payload: unknown;
  /** @throws JoseFailure `rejected` when the key isn't the named one or the signature doesn't fit */
  verify(key: PublicJwk): Promise<void>;
}

const flattenedSchema = z.strictObject({ payload: z.string(), protected: z.string(), signature: z.string() });

/** Signs as flattened JWS (RFC 7515 section 7.2.2) and returns its JSON text. */
export async function signFlattened(
  payload: unknown,
  { key, typ }: { key: PrivateJwk; typ: JwsType },
): Promise<string> {
  const jws = await new FlattenedSign(encodeJson(payload))
    .setProtectedHeader(await headerOf(key, typ))
    .sign(await importKey(key, 'ES384'));
  return JSON.stringify({ payload: jws.payload, protected: jws.protected, signature: jws.signature });
}

/** Signs as compact JWS (RFC 7515 section 7.1). */
export async function signCompact(payload: unknown, { key, typ }: { key: PrivateJwk; typ: JwsType }): Promise<string> {
  return new CompactSign(encodeJson(payload))
    .setProtectedHeader(await headerOf(key, typ))
    .sign(await importKey(key, 'ES384'));
}

/**
 * Reads a flattened JWS strictly: only the members of the profile, canonical base64url, ES384 only.
 * @throws JoseFailure `malformed`
 */
export function readFlattenedJws(source: string | Uint8Array, typ: JwsType): UnverifiedJws {
  const { payload, protected: header, signature } = wellFormed(() => flattenedSchema.parse(parseStrictJson(source)));
  return readParts([header, payload, signature], typ);
}

/**
 * Reads a compact JWS as strictly.
 * @throws JoseFailure `malformed`
 */
export function readCompactJws(source: string, typ: JwsType): UnverifiedJws {
  const [header, payload, signature, ...more] = source.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0)
    throw new JoseFailure('malformed');
  return readParts([header, payload, signature], typ);
}

function readParts(parts: readonly [header: string, payload: string, signature: string], typ: JwsType): UnverifiedJws {
  const [header, payload, signature] = parts;
  const headerSchema = z.strictObject({ alg: z.literal('ES384'), kid: thumbprintSchema, typ: z.literal(typ) });
  return wellFormed(() => {
    decodeBase64url(signature);
    const { kid } = headerSchema.parse(parseStrictJson(decodeBase64url(header)));
    return { kid, payload: parseStrictJson(decodeBase64url(payload)), verify: (key) => verify(parts, kid, key) };
  });
}

async function verify(parts: readonly string[], kid: Thumbprint, key: PublicJwk): Promise<void> {
  try {
    if ((await thumbprintOf(key)) !== kid) throw new TypeError('another key');
    await compactVerify(parts.join('.'), await importKey(key, 'ES384'), { algorithms: ['ES384'] });
  } catch (cause) {
    throw new JoseFailure('rejected', { cause });
  }
}

async function headerOf(key: PrivateJwk, typ: JwsType): Promise<{ alg: 'ES384'; kid: Thumbprint; typ: JwsType }> {
  return { alg: 'ES384', kid: await thumbprintOf(key), typ };
}

function encodeJson(payload: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(payload));
}
