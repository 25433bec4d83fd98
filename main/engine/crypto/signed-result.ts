import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { readPayload } from '../../../shared/formats/payload.ts';
import { type Result, resultSchema } from '../../../shared/formats/result.ts';
import { publicJwkSchema } from '../../../shared/formats/values.ts';
import type { Thumbprint } from '../../../shared/ids.ts';
import { JoseFailure } from './jose-failure.ts';
import { readFlattenedJws } from './jws.ts';

/** The only member that must be read before the signature is checked. */
const signedSchema = z.looseObject({ signer: z.looseObject({ jwk: publicJwkSchema }) });

/** A result file whose signature is valid for the key in it. */
export interface VerifiedResult {
  readonly keyThumbprint: Thumbprint;
  readonly payload: Result;
}

/**
 * Checks that a result file is unchanged since it was signed. Whose key signed it is another question.
 * @throws AppError `result-invalid`, `result-signature`, `spelling-changed`, `format-unknown`, `version-unknown`
 */
export async function verifySignedResult(bytes: Uint8Array): Promise<VerifiedResult> {
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
