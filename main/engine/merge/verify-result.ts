import { type VerifiedResult, verifySignedResult } from '../crypto/signed-result.ts';
import { readLimited } from '../files/read-limited.ts';

/**
 * Checks that a result file is unchanged since it was signed. Whose key signed it must be compared by a person.
 * @throws AppError as `verifySignedResult`, `file-not-found`, `limit-exceeded`
 */
export async function verifyResult(path: string): Promise<VerifiedResult> {
  return verifySignedResult(await readLimited(path, 'resultFileBytes'));
}
