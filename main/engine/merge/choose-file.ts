import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { assessImported } from './stored-files.ts';
import { putFileChoice } from '../store/chair-decisions.ts';
import { inTransaction } from '../store/database.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Records which of several conflicting files counts; the others are kept. @throws AppError `not-the-chair`, `file-unknown` */
export async function chooseFile(vault: OpenVault, sha256: Sha256): Promise<void> {
  const payload = (await assessImported(vault)).find((file) => file.sha256 === sha256)?.file?.payload;
  if (payload === undefined) throw new AppError('file-unknown', { sha256 });
  const { personId, sequence } = payload;
  inTransaction(vault.jury, () => putFileChoice(vault.jury, { personId, sequence, sha256, chosenAt: now() }));
}
