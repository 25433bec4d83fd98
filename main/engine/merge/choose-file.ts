import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { insertFileChoice } from '../store/chair-decisions.ts';
import { inTransaction } from '../store/database.ts';
import type { OpenVault } from '../vault/vault.ts';
import { chainFileOf } from './assess-files.ts';
import { assessChain } from './file-chain.ts';
import { assessImported } from './stored-files.ts';

/**
 * Records which of several conflicting files counts, and so the whole branch that it stands on; the others are kept.
 * Another choice may follow.
 * @throws AppError `not-the-chair`, `file-unknown`, `file-not-conflicting`
 */
export async function chooseFile(vault: OpenVault, sha256: Sha256): Promise<void> {
  const assessed = await assessImported(vault);
  const chosen = assessed.find((file) => file.sha256 === sha256);
  if (chosen === undefined || chosen.file === null) throw new AppError('file-unknown', { sha256 });
  const { personId } = chosen.file.payload;
  const chain = assessed.flatMap(({ file, chain: state }) =>
    file !== null && state !== null && file.payload.personId === personId ? [chainFileOf(file)] : [],
  );
  if (assessChain(chain, []).get(sha256) !== 'conflicting') throw new AppError('file-not-conflicting', { sha256 });
  inTransaction(vault.jury, () => insertFileChoice(vault.jury, { sha256, chosenAt: now() }));
}
