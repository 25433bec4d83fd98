import { join } from 'node:path';
import type { Instant } from '../../../shared/formats/values.ts';
import { listFolder } from '../files/folders.ts';
import { removeFile } from '../files/move-and-remove.ts';
import { inTransaction, truncateLog } from '../store/database.ts';
import { deleteMeta, readMeta } from '../store/meta.ts';
import { forgetTexts } from '../vault/forget-texts.ts';
import { isEarlierJury } from '../vault/paths.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Since when something that an amendment took away may still lie in the vault's other files; null: nothing does. */
export function purgeDueSince({ jury }: OpenVault): Instant | null {
  return readMeta(jury, 'purgeDue')?.since ?? null;
}

/**
 * Ends what an amendment began, once the earlier copies have gone: keys of documents that this person may no longer read
 * go from every file of the vault, and their words from the search. Until all is done it stays noted in jury.db, so that
 * the next copy tries again after a kill or a full disk.
 * @param since what was due when the copy was begun: another amendment that came meanwhile has its own turn
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
