import type { RecoveryOverview } from '../../../shared/contract/recovery.ts';
import { AppError } from '../../../shared/errors.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { listBackups } from '../store/backups.ts';
import { listChunkedDocuments } from '../store/chunks.ts';
import { listFolder } from '../files/folders.ts';
import { quarantineSuffix } from '../vault/paths.ts';
import { namedDocuments } from '../vault/document-integrity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { snapshotFiles } from './snapshot-files.ts';

/**
 * How safe an open vault is: its copies, its backups, and what is missing or was set aside.
 * @throws AppError `file-unreadable`
 */
export async function recoveryOverview(vault: OpenVault): Promise<RecoveryOverview> {
  const documents = namedDocuments(vault.jury);
  const copies = [...(await snapshotFiles(vault.folder))];
  const quarantined = await listQuarantined(vault.folder);
  return {
    copies,
    backups: [...listBackups(vault.jury)],
    quarantined,
    documents: documents.length,
    missingDocuments: missingDocuments(vault),
  };
}

/**
 * How many documents have no part at all in the vault; all of them if content.db can't tell. Parts aren't read, which
 * would take long.
 */
export function missingDocuments(vault: OpenVault): number {
  const present = presentDocuments(vault);
  return namedDocuments(vault.jury).filter(({ documentId }) => !present.has(documentId)).length;
}

function presentDocuments({ content }: OpenVault): ReadonlySet<DocumentId> {
  try {
    return new Set(listChunkedDocuments(content));
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault-damaged') return new Set();
    throw thrown;
  }
}

async function listQuarantined(folder: string): Promise<string[]> {
  return (await listFolder(folder)).filter((name) => name.includes(quarantineSuffix) && name.endsWith('Z')).sort();
}
