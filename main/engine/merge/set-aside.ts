import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { insertSetAside, listSetAside } from '../store/chair-decisions.ts';
import { listImportedFiles } from '../store/imported-files.ts';
import { recordActions } from '../vault/action-log.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { recordArrivals } from './record-arrivals.ts';
import { requireReason } from './require-reason.ts';
import { assessment } from './stored-files.ts';

/**
 * Sets a received file aside, for a recorded reason: its bytes are kept and its verdict is shown, but it never counts.
 * No other file counts in its place; its writer has to hand in again.
 * @throws AppError `not-the-chair`, `decision-needs-reason`, `file-unknown`
 */
export async function setAside(
  vault: OpenVault,
  { sha256, reason: typed }: { readonly sha256: Sha256; readonly reason: string },
): Promise<void> {
  requireChair(vault);
  const reason = requireReason(typed);
  const { jury } = vault;
  if (!listImportedFiles(jury).some((file) => file.sha256 === sha256)) throw new AppError('file-unknown', { sha256 });
  if (listSetAside(jury).some((file) => file.sha256 === sha256)) return;
  const assessed = await assessment(vault);
  await recordActions(vault, (append) => {
    recordArrivals(vault, assessed, append);
    const { at: setAsideAt } = append({ kind: 'file-set-aside', data: { sha256, reason } });
    insertSetAside(jury, { sha256, reason, setAsideAt });
  });
}
