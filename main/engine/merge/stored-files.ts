import { AppError } from '../../../shared/errors.ts';
import type { PrivateJwk } from '../../../shared/formats/values.ts';
import { importedBytes, listImportedFiles } from '../store/imported-files.ts';
import { listFileChoices, listKeyConfirmations } from '../store/chair-decisions.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { competitionOf, listRevisions, manifestOf } from '../store/revisions.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type AssessContext, type AssessedFile, assessFiles } from './assess-files.ts';
import { enrolledFiles } from './check-enrolment.ts';
import { isVerified, readScoreFile, type RefusedFile, type VerifiedScoreFile } from './read-score-file.ts';

/** Reading a file costs a signature and a decryption, and its answer depends on its bytes alone: it is kept while the vault is open. */
const readFiles = new WeakMap<ReadableDatabase, Map<string, VerifiedScoreFile | RefusedFile>>();

/**
 * All imported files with their verdicts.
 * @throws AppError `not-the-chair`
 */
export async function assessImported(vault: OpenVault): Promise<readonly AssessedFile[]> {
  const files = await readImported(vault);
  return assessFiles(files, await assessContext(vault, files));
}

/** What verdicts rest on beside the files. @throws AppError `not-the-chair` */
export async function assessContext(
  vault: OpenVault,
  files: readonly (VerifiedScoreFile | RefusedFile)[],
): Promise<AssessContext> {
  requireChair(vault);
  const { jury } = vault;
  const enrolled = await enrolledFiles(files.filter(isVerified), competitionOf(jury));
  return {
    manifest: manifestOf(jury),
    enrolled,
    revisions: listRevisions(jury),
    confirmedKeys: listKeyConfirmations(jury),
    choices: listFileChoices(jury),
  };
}

/** The key that opens score files. @throws AppError `not-the-chair` */
export function roundPrivateKeyOf(vault: OpenVault): PrivateJwk {
  requireChair(vault);
  const { roundPrivateKey } = manifestOf(vault.jury);
  if (roundPrivateKey === undefined) throw new AppError('not-the-chair');
  return roundPrivateKey;
}

async function readImported(vault: OpenVault): Promise<readonly (VerifiedScoreFile | RefusedFile)[]> {
  const { jury } = vault;
  const key = roundPrivateKeyOf(vault);
  const known = readFiles.get(jury) ?? new Map<string, VerifiedScoreFile | RefusedFile>();
  readFiles.set(jury, known);
  for (const { sha256 } of listImportedFiles(jury)) {
    if (known.has(sha256)) continue;
    const bytes = importedBytes(jury, sha256);
    if (bytes === null) throw new AppError('vault-damaged', { problem: 'imported file' });
    known.set(sha256, await readScoreFile(bytes, key));
  }
  return [...known.values()];
}
