import type { Statement } from '../../../shared/contract/bundle.ts';
import { checkCodeOfKey, checkCodeOfStatement } from '../crypto/check-code.ts';
import { sha256 } from '../crypto/digest.ts';
import { competitionJwsOf, manifestOf, newestRevision } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The Prüfcode of the revision that this vault loaded last, computed over the competition as signed by the office:
 * anybody with another code has other documents, rules or people. Null in a vault without a bundle.
 */
export function statementOf({ jury }: OpenVault): Statement | null {
  const newest = newestRevision(jury);
  if (newest === null) return null;
  const { revision, headerSha256 } = newest;
  const statement = sha256(competitionJwsOf(jury, revision) ?? '');
  const officeCheckCode = checkCodeOfKey(manifestOf(jury).officeKeyThumbprint);
  return { revision, headerSha256, checkCode: checkCodeOfStatement(statement), officeCheckCode };
}
