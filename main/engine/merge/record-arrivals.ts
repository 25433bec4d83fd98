import type { Verdict } from '../../../shared/formats/scores.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { inTransaction } from '../store/database.ts';
import { listReceivedFiles, listUnloggedFiles, putReceivedEntry } from '../store/imported-files.ts';
import type { Append } from '../vault/action-log.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type AssessedFile, assessFiles } from './assess-files.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';
import type { Assessment } from './stored-files.ts';

/** Tells the log of every file that has arrived since, in the order of arrival, each with its verdict as it then stood. */
export function recordArrivals({ jury }: OpenVault, { files, context }: Assessment, append: Append): void {
  const known = new Map(files.map((file) => [file.sha256, file]));
  inTransaction(jury, () => {
    const arrived = new Set(listReceivedFiles(jury));
    for (const sha256 of listUnloggedFiles(jury)) {
      const found = known.get(sha256);
      if (found === undefined) continue;
      arrived.add(sha256);
      const { personId = null, sequence = null } = found.file?.payload ?? {};
      const verdict = verdictThen(found, ownFiles(found, files, arrived), context);
      const { n } = append({ kind: 'file-received', data: { sha256, personId, sequence, verdict } });
      putReceivedEntry(jury, sha256, n);
    }
  });
}

/** A verdict depends on the other files of the same person only: those are few. */
function verdictThen(
  found: AssessedFile,
  own: readonly VerifiedScoreFile[],
  context: Assessment['context'],
): Verdict | null {
  if (found.file === null) return found.verdict;
  return assessFiles(own, context).find(({ sha256 }) => sha256 === found.sha256)?.verdict ?? null;
}

function ownFiles(
  { file }: AssessedFile,
  files: readonly AssessedFile[],
  arrived: ReadonlySet<Sha256>,
): readonly VerifiedScoreFile[] {
  return files.flatMap((other) =>
    other.file !== null && arrived.has(other.sha256) && other.file.payload.personId === file?.payload.personId
      ? [other.file]
      : [],
  );
}
