import type { FormDraft } from '../../../shared/contract/ballot.ts';
import { inTransaction } from '../store/database.ts';
import { deleteFormDraft, listFormDrafts, putFormDraft } from '../store/form-drafts.ts';
import { requireOpenBallot } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';

/** What was typed into forms that were neither confirmed nor given up. */
export function viewFormDrafts({ jury }: OpenVault): FormDraft[] {
  return [...listFormDrafts(jury)];
}

/**
 * Keeps what is typed into a form that isn't confirmed yet, in place of what was kept of it before. It is no part of the ballot.
 * @throws AppError `disk-full`, and as `requireOpenBallot`
 */
export function keepFormDraft(vault: OpenVault, formDraft: FormDraft): void {
  inTransaction(vault.jury, () => {
    requireOpenBallot(vault, formDraft.applicationId);
    putFormDraft(vault.jury, formDraft);
  });
}

/** Forgets it: the form was confirmed or given up. @throws AppError `disk-full` */
export function forgetFormDraft({ jury }: OpenVault, form: Pick<FormDraft, 'applicationId' | 'form'>): void {
  inTransaction(jury, () => deleteFormDraft(jury, form));
}
