import type { GrantedFile } from '../../../shared/contract/app.ts';
import type {
  BackupFacts,
  BackupReport,
  SnapshotOffer,
  DeletionReport,
  DocumentCheckReport,
  RecoveryOverview,
} from '../../../shared/contract/recovery.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { VaultId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';

export interface RecoverySlice {
  /** null while unknown */
  readonly recovery: RecoveryOverview | null;
  /** the last look at every document in this sitting; what was repaired since is taken out */
  readonly documentCheck: DocumentCheckReport | null;
  /** the backup written last in this sitting */
  readonly lastBackup: BackupReport | null;
  /** a backup that was chosen to be restored */
  readonly backupFile: { readonly file: GrantedFile; readonly facts: BackupFacts } | null;
  /** what the last deletion did */
  readonly deletion: DeletionReport | null;
  readonly loadRecovery: () => Promise<Failure | null>;
  readonly createSnapshot: () => Promise<Failure | null>;
  /** what can take the place of a damaged database */
  readonly offerSnapshots: (vaultId: VaultId, passphrase: string) => Promise<Result<SnapshotOffer>>;
  readonly restoreSnapshot: (vaultId: VaultId, passphrase: string, name: string) => Promise<Failure | null>;
  readonly checkDocuments: () => Promise<Failure | null>;
  /** asks for the bundle, then reads damaged documents from it again; a cancelled dialog changes nothing */
  readonly repairDocuments: (dialogTitle: string) => Promise<Failure | null>;
  /** asks where to save, then writes; a cancelled dialog changes nothing */
  readonly backUp: (dialogTitle: string, suggestedName: string) => Promise<Failure | null>;
  readonly pickBackup: (dialogTitle: string) => Promise<Failure | null>;
  readonly forgetBackup: () => void;
  readonly restoreBackup: (passphrase: string) => Promise<Failure | null>;
  readonly deleteVault: (typedTitle: string) => Promise<Failure | null>;
}
