import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { insertFileChoice } from '../store/chair-decisions.ts';
import { recordActions } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import { chainFileOf } from './assess-files.ts';
import { assessChain } from './file-chain.ts';
import { recordArrivals } from './record-arrivals.ts';
import { requireReason } from './require-reason.ts';
import { assessment } from './stored-files.ts';

/**
 * Records which of several conflicting files counts, and with it all its predecessors; the others are kept. A later
 * choice may replace it.
 * @throws AppError `not-the-chair`, `decision-needs-reason`, `file-unknown`, `file-not-conflicting`
 */
export async function chooseFile(
  vault: OpenVault,
  { sha256, reason: typed }: { readonly sha256: Sha256; readonly reason: string },
): Promise<void> {
  const reason = requireReason(typed);
  const assessed = await assessment(vault);
  const chosen = assessed.files.find((file) => file.sha256 === sha256);
  if (chosen === undefined || chosen.file === null) throw new AppError('file-unknown', { sha256 });
  const { personId } = chosen.file.payload;
  const chain = assessed.files.flatMap(({ file, chain: state }) =>
    file !== null && state !== null && file.payload.personId === personId ? [chainFileOf(file)] : [],
  );
  // A file that was set aside never counts, so its branch can't be chosen.
  if (chosen.setAside !== null || assessChain(chain, []).get(sha256) !== 'conflicting')
    throw new AppError('file-not-conflicting', { sha256 });
  await recordActions(vault, (append) => {
    recordArrivals(vault, assessed, append);
    const { at: chosenAt } = append({ kind: 'file-chosen', data: { sha256, reason } });
    insertFileChoice(vault.jury, { sha256, reason, chosenAt });
  });
}
