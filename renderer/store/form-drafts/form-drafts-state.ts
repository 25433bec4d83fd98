import type { UnsentText } from '../../../shared/contract/ballot.ts';
import type { ApplicationId, VaultId } from '../../../shared/ids.ts';

/** A form with a text that counts only when the form is confirmed. */
export type UnsentForm = UnsentText['form'];

export interface UnsentSlice {
  /** by `unsentKey`; outlives flipping and locking, and what is on the disk outlives a crash */
  readonly unsent: Readonly<Record<string, string>>;
  /** takes what is typed; null when the form is confirmed or given up */
  readonly typeUnsent: (applicationId: ApplicationId, form: UnsentForm, text: string | null) => void;
  /** takes what the vault kept, where this window knows nothing newer */
  readonly recallUnsent: (vaultId: VaultId, kept: readonly UnsentText[]) => void;
}

export function unsentKey(vaultId: VaultId, applicationId: ApplicationId, form: UnsentForm): string {
  return `${vaultId}/${applicationId}/${form}`;
}
