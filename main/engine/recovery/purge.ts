import { join } from 'node:path';
import { listFolder } from '../files/folders.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { inTransaction, truncateLog } from '../store/database.ts';
import { deleteMeta, readMeta } from '../store/meta.ts';
import { forgetTexts } from '../vault/forget-texts.ts';
import { isEarlierJury } from '../vault/paths.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Whether something that an amendment took away may still lie in the vault's other files. */
export function isPurgeDue({ jury }: OpenVault): boolean {
  return readMeta(jury, 'purgeDue') !== null;
}

/**
 * Ends what an amendment began, once the earlier copies have gone: keys of documents that this person may no longer read
 * go from every file of the vault, and their words from the search. Until all is done it stays noted in jury.db, so that
 * the next copy tries again after a kill or a full disk.
 * @throws AppError `disk-full`, `file-not-writable`, `file-unreadable`
 */
export async function purge(vault: OpenVault): Promise<void> {
  for (const name of await listFolder(vault.folder))
    if (isEarlierJury(name)) await removeFile(join(vault.folder, name));
  if (!vault.jury.open) return;
  forgetTexts(vault);
  inTransaction(vault.jury, () => deleteMeta(vault.jury, 'purgeDue'));
  truncateLog(vault.jury);
}
