import type { FileDifferences } from '../../../shared/contract/merge.ts';
import { differencesBetween } from '../../../shared/domain/score-differences.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import type { OpenVault } from '../vault/vault.ts';
import { conflictsOf } from './conflicts.ts';
import { withheldFromLeader } from './excluded-leader.ts';
import { presentIntake } from './intake.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';

/**
 * How a file differs from the one that its person handed in before, if that one is here. Applications that are withheld
 * from the leader are left out.
 * @throws AppError `not-the-chair`, `file-unknown`
 */
export async function fileDifferences(vault: OpenVault, sha256: Sha256): Promise<FileDifferences> {
  const present = await presentIntake(vault);
  const here = present.files.flatMap(({ file }) => (file === null ? [] : [file]));
  const file = here.find((candidate) => candidate.sha256 === sha256);
  if (file === undefined) throw new AppError('file-unknown', { sha256 });
  const before = predecessorOf(file, here);
  if (before === null) return { sequence: null, differences: [] };
  const withheld = withheldFromLeader(vault, conflictsOf(vault, present));
  const differences = differencesBetween(before.payload, file.payload);
  return {
    sequence: before.payload.sequence,
    differences: differences.filter(({ applicationId }) => !withheld.includes(applicationId)),
  };
}

/** The predecessor that a file names; if that isn't here, the newest file with a lower number. */
function predecessorOf({ payload }: VerifiedScoreFile, here: readonly VerifiedScoreFile[]): VerifiedScoreFile | null {
  const own = here.filter((other) => other.payload.personId === payload.personId);
  const named = own.find(({ sha256 }) => sha256 === payload.previousFileSha256);
  const earlier = own
    .filter((other) => other.payload.sequence < payload.sequence)
    .sort((a, b) => b.payload.sequence - a.payload.sequence);
  return named ?? earlier[0] ?? null;
}
