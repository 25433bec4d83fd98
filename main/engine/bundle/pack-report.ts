import type { PackReport } from '../../../shared/contract/office.ts';
import { checkCodeOfKey, checkCodeOfStatement } from '../crypto/check-code.ts';
import { sha256 } from '../crypto/digest.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import type { PackedRevision } from '../store/office.ts';
import { secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { PlannedDocument } from './plan-documents.ts';
import type { WrittenFile } from './write-files.ts';

/** The report to the office about a packed file. */
export async function packReport(
  office: OpenVault,
  { bundleId, revision }: Pick<PackedRevision, 'bundleId' | 'revision'>,
  { headerJws, parts, fileSha256, size }: WrittenFile,
  {
    documents,
    recipients,
    warnings,
  }: Pick<PackReport, 'recipients' | 'warnings'> & { readonly documents: readonly PlannedDocument[] },
): Promise<PackReport> {
  const officeKeyThumbprint = await thumbprintOf(secretsOf(office).signingKey);
  return {
    bundleId,
    revision,
    headerSha256: sha256(headerJws),
    checkCode: checkCodeOfStatement(sha256(parts.competitionJws)),
    fileSha256,
    officeKeyThumbprint,
    officeCheckCode: checkCodeOfKey(officeKeyThumbprint),
    size,
    documents: documents.length,
    includedDocuments: documents.filter(({ included }) => included).length,
    recipients,
    warnings,
  };
}
