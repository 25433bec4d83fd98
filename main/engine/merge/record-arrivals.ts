import { inTransaction } from '../store/database.ts';
import { listUnloggedFiles } from '../store/imported-files.ts';
import type { Append } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { AssessedFile } from './assess-files.ts';

/** Tells the log of every file that has arrived since, with its verdict as it stands now, in the order of arrival. */
export function recordArrivals({ jury }: OpenVault, assessed: readonly AssessedFile[], append: Append): void {
  const known = new Map(assessed.map((file) => [file.sha256, file]));
  inTransaction(jury, () => {
    for (const sha256 of listUnloggedFiles(jury)) {
      const found = known.get(sha256);
      if (found === undefined) continue;
      const { personId = null, sequence = null } = found.file?.payload ?? {};
      const { verdict } = found;
      append({ kind: 'file-received', data: { sha256, personId, sequence, verdict } });
    }
  });
}
