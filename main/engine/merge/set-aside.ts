import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { insertSetAside } from '../store/chair-decisions.ts';
import { inTransaction } from '../store/database.ts';
import { listImportedFiles } from '../store/imported-files.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * Puts a received file aside, for a reason that is recorded: its bytes are kept and its verdict is shown, and it never
 * counts. No other file counts in its place; its writer hands in anew.
 * @throws AppError `not-the-chair`, `file-unknown`
 */
export function setAside(
  vault: OpenVault,
  { sha256, reason }: { readonly sha256: Sha256; readonly reason: string },
): void {
  requireChair(vault);
  const { jury } = vault;
  if (!listImportedFiles(jury).some((file) => file.sha256 === sha256)) throw new AppError('file-unknown', { sha256 });
  inTransaction(jury, () => insertSetAside(jury, { sha256, reason, setAsideAt: now() }));
}
