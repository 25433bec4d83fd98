import type { FormDraft } from '../../../shared/contract/ballot.ts';
import { inTransaction } from '../store/database.ts';
import { deleteFormDraft, listFormDrafts, putFormDraft } from '../store/form-drafts.ts';
import { requireOpenBallot } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';

/** What was typed into forms that were neither confirmed nor abandoned. */
export function viewFormDrafts({ jury }: OpenVault): FormDraft[] {
  return [...listFormDrafts(jury)];
}

/**
 * Saves what is typed into an unconfirmed form, in place of what was saved before. It is no part of the ballot.
 * @throws AppError `disk-full`, and as `requireOpenBallot`
 */
export function keepFormDraft(vault: OpenVault, formDraft: FormDraft): void {
  inTransaction(vault.jury, () => {
    requireOpenBallot(vault, formDraft.applicationId);
    putFormDraft(vault.jury, formDraft);
  });
}

/** Deletes a form's draft: the form was confirmed or abandoned. @throws AppError `disk-full` */
export function forgetFormDraft({ jury }: OpenVault, form: Pick<FormDraft, 'applicationId' | 'form'>): void {
  inTransaction(jury, () => deleteFormDraft(jury, form));
}
