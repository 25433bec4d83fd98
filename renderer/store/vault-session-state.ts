import type { Session, VaultLabel } from '../../shared/contract/vault.ts';
import type { Failure } from '../../shared/errors.ts';
import type { VaultId } from '../../shared/ids.ts';

/** Why the window shows the list of vaults although one was open. */
export type LockNotice = 'asked' | 'inactivity' | 'suspend' | 'engine-restarted';

export interface SessionSlice {
  /** until preferences and the list of vaults are there */
  readonly starting: boolean;
  /** the open vault; null: none is open */
  readonly session: Session | null;
  readonly vaults: readonly VaultLabel[];
  readonly lockNotice: LockNotice | null;
  /** reads preferences, vaults, and a vault that is still open after the window was reloaded */
  readonly start: () => Promise<Failure | null>;
  readonly unlock: (vaultId: VaultId, passphrase: string) => Promise<Failure | null>;
  /** goes to work in a vault that the engine has just opened: texts that could not be saved before are saved first */
  readonly enter: (session: Session) => Promise<Failure | null>;
  /** saves what is being typed, then locks */
  readonly lock: (notice: LockNotice) => Promise<void>;
  /** the engine has locked already; what is not saved yet stays in memory until the vault is unlocked again */
  readonly vaultWasLocked: (notice: LockNotice) => void;
  readonly changePassphrase: (current: string, next: string) => Promise<Failure | null>;
  readonly startDemo: (as: 'juror' | 'chair') => Promise<Failure | null>;
  /** follows what engine and shell tell unasked; returns the function that ends it */
  readonly follow: () => () => void;
}
