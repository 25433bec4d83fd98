import { overtakingKinds, type ResultsView, type SignedResultView } from '../../../shared/contract/result.ts';
import { checkCodeOfKey } from '../crypto/check-code.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import { listSignedResults } from '../store/signed-results.ts';
import { requireChair, secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { overtakenBy } from './signed-result.ts';

/** The results that this leader has signed, newest first. @throws AppError `not-the-chair` */
export async function resultsView(vault: OpenVault): Promise<ResultsView> {
  requireChair(vault);
  const results = listSignedResults(vault.jury).map((result): SignedResultView => {
    const { number, sha256, signedAt } = result;
    const since = overtakenBy(vault.jury, result);
    return { number, sha256, signedAt, overtakenBy: overtakingKinds.filter((kind) => since.includes(kind)) };
  });
  return {
    results: results.reverse(),
    checkCode: checkCodeOfKey(await thumbprintOf(secretsOf(vault).signingKey)),
  };
}
