import type { ApplicationId, VaultId } from '../../../shared/ids.ts';

/** A text of a form that counts only when the form is confirmed. */
export type UnsentField = 'abstention' | 'statement';

export interface UnsentSlice {
  /** by `unsentKey`; outlives flipping and locking, for who comes back to the form; it is on no disk */
  readonly unsent: Readonly<Record<string, string>>;
  /** takes what is typed; null when the form is confirmed or given up */
  readonly typeUnsent: (applicationId: ApplicationId, field: UnsentField, text: string | null) => void;
}

export function unsentKey(vaultId: VaultId, applicationId: ApplicationId, field: UnsentField): string {
  return `${vaultId}/${applicationId}/${field}`;
}
