import { errors, FlattenedEncrypt, flattenedDecrypt, type CryptoKey, type FlattenedJWE } from 'jose';
import { z } from 'zod';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { type PrivateJwk, type PublicJwk, publicJwkSchema } from '../../../shared/formats/values.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64url } from './base64url.ts';
import { readFlattened } from './flattened.ts';
import { JoseFailure, wellFormed } from './jose-failure.ts';
import { importKey } from './keys.ts';
import { provideQuickBase64 } from './quick-base64.ts';

provideQuickBase64();

export type JweType =
  'jurymappe-competition+jwe' | 'jurymappe-envelope+jwe' | 'jurymappe-scores+jwe' | 'jurymappe-keystore+jwe';
export type JweContentType =
  'jurymappe-competition+jws' | 'jurymappe-manifest+jws' | 'jurymappe-scores+jws' | 'jurymappe-database-key';

/** The recipient of a JWE: the holder of a shared key of 32 bytes, or of a private key on P-384. */
export type JweRecipient =
  { readonly alg: 'dir'; readonly key: Uint8Array } | { readonly alg: 'ECDH-ES'; readonly jwk: PublicJwk };
/** `imported`: already imported by `importKey`, for callers that open many. */
export type JweSecret =
  | { readonly alg: 'dir'; readonly key: Uint8Array }
  | { readonly alg: 'ECDH-ES'; readonly jwk: PrivateJwk }
  | { readonly alg: 'ECDH-ES'; readonly imported: CryptoKey };

export interface JweProfile {
  readonly typ: JweType;
  readonly cty: JweContentType;
}

/** A JWE whose form is valid; whether it opens isn't known yet. */
export interface SealedJwe {
  readonly alg: JweSecret['alg'];
  readonly kid: string;
  /** null when it isn't for this key, or was changed: authenticated encryption can't tell the two apart */
  open(secret: JweSecret): Promise<Uint8Array | null>;
}

const epkSchema = publicJwkSchema.pick({ kty: true, crv: true, x: true, y: true });
const memberNames = ['protected', 'iv', 'ciphertext', 'tag'] as const;

/**
 * Encrypts to one recipient as flattened JWE (RFC 7516 section 7.2.2) with A256GCM and returns its JSON text, in the
 * one spelling.
 */
export async function encryptFlattened(
  plaintext: Uint8Array,
  recipient: JweRecipient,
  profile: JweProfile & { readonly kid: string },
): Promise<string> {
  const { kid, typ, cty } = profile;
  const jwe = await new FlattenedEncrypt(plaintext)
    .setProtectedHeader({ alg: recipient.alg, enc: 'A256GCM', kid, typ, cty })
    .encrypt(await keyOf(recipient));
  return JSON.stringify({ protected: jwe.protected, iv: jwe.iv, ciphertext: jwe.ciphertext, tag: jwe.tag });
}

/**
 * Reads a flattened JWE strictly: only its one allowed spelling, the members of the profile and the algorithms of the
 * formats.
 * @throws JoseFailure `malformed`, `other-spelling`
 */
export function readJwe(source: string | Uint8Array, { typ, cty }: JweProfile): SealedJwe {
  const jwe = readFlattened(source, memberNames);
  return wellFormed(() => {
    const { alg, kid } = headerSchema(typ, cty).parse(
      parseStrictJson(decodeBase64url(jwe.protected), limits.headerValues),
    );
    if (decodeBase64url(jwe.iv).length !== 12 || decodeBase64url(jwe.tag).length !== 16)
      throw new JoseFailure('malformed');
    return { alg, kid, open: (secret) => open(jwe, alg, secret) };
  });
}

function headerSchema(typ: JweType, cty: JweContentType) {
  const members = {
    enc: z.literal('A256GCM'),
    kid: z.string().min(1).max(100),
    typ: z.literal(typ),
    cty: z.literal(cty),
  };
  return z.discriminatedUnion('alg', [
    z.strictObject({ alg: z.literal('dir'), ...members }),
    z.strictObject({ alg: z.literal('ECDH-ES'), ...members, epk: epkSchema }),
  ]);
}

async function open(jwe: FlattenedJWE, alg: JweSecret['alg'], secret: JweSecret): Promise<Uint8Array | null> {
  if (secret.alg !== alg) return null;
  const key = await keyOf(secret);
  try {
    const { plaintext } = await flattenedDecrypt(jwe, key, {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return plaintext;
  } catch (thrown) {
    if (thrown instanceof errors.JOSEError) return null;
    throw thrown;
  }
}

function keyOf(party: JweRecipient | JweSecret): Promise<CryptoKey> | CryptoKey | Uint8Array {
  if (party.alg === 'dir') return party.key;
  return 'imported' in party ? party.imported : importKey(party.jwk, 'ECDH-ES');
}
