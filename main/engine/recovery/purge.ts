import { join } from 'node:path';
import type { Instant } from '../../../shared/formats/values.ts';
import { listFolder } from '../files/folders.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { inTransaction, truncateLog } from '../store/database.ts';
import { deleteMeta, readMeta } from '../store/meta.ts';
import { forgetTexts } from '../vault/forget-texts.ts';
import { isEarlierJury } from '../vault/paths.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Since when something that an amendment took away may still be in the vault's other files; null if nothing may. */
export function purgeDueSince({ jury }: OpenVault): Instant | null {
  return readMeta(jury, 'purgeDue')?.since ?? null;
}

/**
 * Completes what an amendment began, once the earlier copies have been removed: keys of documents that this person may
 * no longer read are removed from every file of the vault, and their words from the search. Until all is done, jury.db
 * keeps a note of it, so that the next copy tries again after a kill or a full disk.
 * @param since the value of `purgeDueSince` when the copy was begun: a later amendment has its own turn
 * @throws AppError `disk-full`, `file-not-writable`, `file-unreadable`
 */
export async function purge(vault: OpenVault, since: Instant): Promise<void> {
  for (const name of await listFolder(vault.folder))
    if (isEarlierJury(name)) await removeFile(join(vault.folder, name));
  if (!vault.jury.open) return;
  forgetTexts(vault);
  inTransaction(vault.jury, () => {
    if (purgeDueSince(vault) === since) deleteMeta(vault.jury, 'purgeDue');
  });
  truncateLog(vault.jury);
}
