import { AppError } from '../../../shared/errors.ts';
import type { Scores } from '../../../shared/formats/scores.ts';
import type { PrivateJwk, PublicJwk } from '../../../shared/formats/values.ts';
import { limits } from '../../../shared/limits.ts';
import { encryptFlattened } from './jwe.ts';
import { signCompact } from './jws.ts';
import { thumbprintOf } from './keys.ts';

/** The `typ` and `cty` in every score file's header. */
export const scoresProfile = { typ: 'jurymappe-scores+jwe', cty: 'jurymappe-scores+jws' } as const;

/**
 * Signs the payload and encrypts it to the round key: the bytes of a score file (FORMATS section 2).
 * @throws AppError `limit-exceeded` where the file would be too large for the chair to accept
 */
export async function sealScores(
  payload: Scores,
  keys: { readonly signingKey: PrivateJwk; readonly roundKey: PublicJwk },
): Promise<Uint8Array> {
  const jws = await signCompact(payload, { key: keys.signingKey, typ: 'jurymappe-scores+jws' });
  const kid = await thumbprintOf(keys.roundKey);
  const text = await encryptFlattened(
    new TextEncoder().encode(jws),
    { alg: 'ECDH-ES', jwk: keys.roundKey },
    { ...scoresProfile, kid },
  );
  const bytes = new TextEncoder().encode(text);
  const allowed = limits.scoreFileBytes;
  if (bytes.length > allowed)
    throw new AppError('limit-exceeded', { limit: 'scoreFileBytes', allowed, found: bytes.length });
  return bytes;
}
