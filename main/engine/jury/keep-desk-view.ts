import type { DeskView } from '../../../shared/contract/desk-view.ts';
import { inTransaction } from '../store/database.ts';
import { writeMeta } from '../store/meta.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Keeps how the person has laid the desk: it says what somebody searched for, so it lies in the vault. @throws AppError `disk-full` */
export function keepDeskView({ jury }: OpenVault, view: DeskView): void {
  inTransaction(jury, () => writeMeta(jury, 'deskView', view));
}
