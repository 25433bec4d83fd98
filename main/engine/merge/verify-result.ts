import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { type Result, resultSchema } from '../../../shared/formats/result.ts';
import { publicJwkSchema } from '../../../shared/formats/values.ts';
import type { Thumbprint } from '../../../shared/ids.ts';
import { JoseFailure } from '../crypto/jose-failure.ts';
import { readFlattenedJws } from '../crypto/jws.ts';
import { readLimited } from '../files/read-limited.ts';

/** The one member that must be looked at before the signature is checked. */
const signedSchema = z.looseObject({ signer: z.looseObject({ jwk: publicJwkSchema }) });

/**
 * Checks that a result file is unchanged since it was signed. Whose key signed it, a person has to compare.
 * @throws AppError `result-invalid`, `result-signature`, `spelling-changed`, `format-unknown`, `version-unknown`, `file-not-found`
 */
export async function verifyResult(
  path: string,
): Promise<{ readonly keyThumbprint: Thumbprint; readonly payload: Result }> {
  const bytes = await readLimited(path, 'resultFileBytes');
  try {
    const jws = readFlattenedJws(bytes, 'jurymappe-result+jws');
    const signed = signedSchema.safeParse(jws.payload);
    if (!signed.success) throw new AppError('result-invalid', { path: 'signer' });
    await jws.verify(signed.data.signer.jwk);
    return {
      keyThumbprint: jws.kid,
      payload: readPayload(jws.payload, resultSchema, { format: 'jurymappe-result', version: 1 }, 'result-invalid'),
    };
  } catch (thrown) {
    if (!(thrown instanceof JoseFailure)) throw thrown;
    if (thrown.kind === 'other-spelling') throw new AppError('spelling-changed', {}, { cause: thrown });
    throw new AppError(thrown.kind === 'malformed' ? 'result-invalid' : 'result-signature', {}, { cause: thrown });
  }
}
