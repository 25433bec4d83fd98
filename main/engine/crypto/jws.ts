import { CompactSign, compactVerify, FlattenedSign } from 'jose';
import { z } from 'zod';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import type { PrivateJwk, PublicJwk } from '../../../shared/formats/values.ts';
import { type Thumbprint, thumbprintSchema } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url, isCanonicalBase64url, isLooseBase64 } from './base64url.ts';
import { readFlattened } from './flattened.ts';
import { JoseFailure, wellFormed } from './jose-failure.ts';
import { importKey, thumbprintOf } from './keys.ts';
import { isLowS, withLowS } from './p384-signature.ts';
import { provideQuickBase64 } from './quick-base64.ts';

provideQuickBase64();

/** The most JSON values that a payload may have, by its type. */
const payloadValues = {
  'jurymappe-header+jws': limits.jsonValues,
  'jurymappe-competition+jws': limits.jsonValues,
  'jurymappe-manifest+jws': limits.jsonValues,
  'jurymappe-scores+jws': limits.scoreValues,
  'jurymappe-enrolment+jws': limits.headerValues,
  'jurymappe-transcript+jws': limits.scoreValues,
  'jurymappe-checkpoint+jws': limits.headerValues,
  'jurymappe-result+jws': limits.jsonValues,
} as const;

export type JwsType = keyof typeof payloadValues;

/** A JWS that has been read but not verified: its payload must not be used before `verify` has passed. */
export interface UnverifiedJws {
  readonly kid: Thumbprint;
  /** strictly parsed JSON */
  readonly payload: unknown;
  /** @throws JoseFailure `rejected` if the key isn't the named one or the signature isn't valid */
  verify(key: PublicJwk): Promise<void>;
}

/** Signs as flattened JWS (RFC 7515 section 7.2.2) and returns its JSON text, in the one allowed spelling. */
export async function signFlattened(
  payload: unknown,
  { key, typ }: { key: PrivateJwk; typ: JwsType },
): Promise<string> {
  const jws = await new FlattenedSign(encodeJson(payload))
    .setProtectedHeader(await headerOf(key, typ))
    .sign(await importKey(key, 'ES384'));
  return JSON.stringify({ payload: jws.payload, protected: jws.protected, signature: withLowS(jws.signature) });
}

/** Signs as compact JWS (RFC 7515 section 7.1). */
export async function signCompact(payload: unknown, { key, typ }: { key: PrivateJwk; typ: JwsType }): Promise<string> {
  const jws = await new CompactSign(encodeJson(payload))
    .setProtectedHeader(await headerOf(key, typ))
    .sign(await importKey(key, 'ES384'));
  const begin = jws.lastIndexOf('.') + 1;
  return jws.slice(0, begin) + withLowS(jws.slice(begin));
}

/**
 * Reads a flattened JWS strictly: only its one allowed spelling, the members of the profile, ES384 with s at most n/2.
 * @throws JoseFailure `malformed`, `other-spelling`
 */
export function readFlattenedJws(source: string | Uint8Array, typ: JwsType): UnverifiedJws {
  const { payload, protected: header, signature } = readFlattened(source, ['payload', 'protected', 'signature']);
  return readParts([header, payload, signature], typ);
}

/**
 * Reads a compact JWS just as strictly.
 * @throws JoseFailure `malformed`, `other-spelling`
 */
export function readCompactJws(source: string | Uint8Array, typ: JwsType): UnverifiedJws {
  const text =
    typeof source === 'string'
      ? source
      : Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1');
  const first = text.indexOf('.');
  const second = text.indexOf('.', first + 1);
  if (first < 0 || second < 0 || text.includes('.', second + 1)) throw new JoseFailure('malformed');
  const parts = [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)] as const;
  if (!parts.every(isCanonicalBase64url))
    throw new JoseFailure(parts.every(isLooseBase64) ? 'other-spelling' : 'malformed');
  return readParts(parts, typ);
}

function readParts(parts: readonly [header: string, payload: string, signature: string], typ: JwsType): UnverifiedJws {
  const [header, payload, signature] = parts;
  const headerSchema = z.strictObject({ alg: z.literal('ES384'), kid: thumbprintSchema, typ: z.literal(typ) });
  return wellFormed(() => {
    const { kid } = headerSchema.parse(parseStrictJson(decodeBase64url(header), limits.headerValues));
    if (!isLowS(signature)) throw new JoseFailure('other-spelling');
    return {
      kid,
      payload: parseStrictJson(decodeBase64url(payload), payloadValues[typ]),
      verify: (key) => verify(parts, kid, key),
    };
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
