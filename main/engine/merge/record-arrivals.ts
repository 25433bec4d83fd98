import type { PersonId } from '../../../shared/ids.ts';
import { inTransaction } from '../store/database.ts';
import { listReceivedFiles, listUnloggedFiles } from '../store/imported-files.ts';
import type { Append } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import { verdictAmong } from './assess-files.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';
import type { Assessment } from './stored-files.ts';

/** Logs every file that has arrived since, in the order of arrival, each with its verdict as of then. */
export function recordArrivals({ jury }: OpenVault, { files, context }: Assessment, append: Append): void {
  const known = new Map(files.map((file) => [file.sha256, file]));
  inTransaction(jury, () => {
    const own = ownFiles(listReceivedFiles(jury).flatMap((sha256) => known.get(sha256)?.file ?? []));
    for (const sha256 of listUnloggedFiles(jury)) {
      const found = known.get(sha256);
      if (found === undefined) continue;
      const { personId = null, sequence = null } = found.file?.payload ?? {};
      const verdict = found.file === null ? found.verdict : verdictAmong(found.file, own(found.file), context);
      append({ kind: 'file-received', data: { sha256, personId, sequence, verdict } });
    }
  });
}

/** Keeps the files that have arrived so far by person: a verdict depends only on other files of the same person. */
function ownFiles(arrived: readonly VerifiedScoreFile[]): (file: VerifiedScoreFile) => readonly VerifiedScoreFile[] {
  const byPerson = new Map<PersonId, VerifiedScoreFile[]>();
  const add = (file: VerifiedScoreFile): readonly VerifiedScoreFile[] => {
    const own = byPerson.get(file.payload.personId) ?? [];
    own.push(file);
    byPerson.set(file.payload.personId, own);
    return own;
  };
  for (const file of arrived) add(file);
  return add;
}
