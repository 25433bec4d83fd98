import type { UnsentText } from '../../../shared/contract/ballot.ts';
import { inTransaction } from '../store/database.ts';
import { deleteUnsentText, listUnsentTexts, putUnsentText } from '../store/form-drafts.ts';
import { requireOpenBallot } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';
import { refuseLong } from './change-ballot.ts';

/** What was typed into forms that were neither confirmed nor given up. */
export function viewUnsent({ jury }: OpenVault): UnsentText[] {
  return [...listUnsentTexts(jury)];
}

/**
 * Keeps what is typed into a form that isn't confirmed yet, in place of what was kept of it before. It is no part of the ballot.
 * @throws AppError `text-too-long`, `disk-full`, and as `requireOpenBallot`
 */
export function keepUnsent(vault: OpenVault, unsent: UnsentText): void {
  refuseLong(unsent.text);
  inTransaction(vault.jury, () => {
    requireOpenBallot(vault, unsent.applicationId);
    putUnsentText(vault.jury, unsent);
  });
}

/** Forgets it: the form was confirmed or given up. @throws AppError `disk-full` */
export function forgetUnsent({ jury }: OpenVault, form: Pick<UnsentText, 'applicationId' | 'form'>): void {
  inTransaction(jury, () => deleteUnsentText(jury, form));
}
