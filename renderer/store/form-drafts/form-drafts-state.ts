import type { FormDraft } from '../../../shared/contract/ballot.ts';
import type { ApplicationId, VaultId } from '../../../shared/ids.ts';

/** A form with a text that counts only when the form is confirmed. */
export type DraftedForm = FormDraft['form'];

export interface FormDraftsSlice {
  /** by `formDraftKey`; outlives flipping and locking, and what is on the disk outlives a crash */
  readonly formDrafts: Readonly<Record<string, string>>;
  /** takes what is typed; null when the form is confirmed or given up */
  readonly typeFormDraft: (applicationId: ApplicationId, form: DraftedForm, text: string | null) => void;
  /** takes what the vault kept, where this window knows nothing newer */
  readonly recallFormDraft: (vaultId: VaultId, kept: readonly FormDraft[]) => void;
}

export function formDraftKey(vaultId: VaultId, applicationId: ApplicationId, form: DraftedForm): string {
  return `${vaultId}/${applicationId}/${form}`;
}
