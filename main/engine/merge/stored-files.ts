import type { PrivateJwk } from '../../../shared/formats/values.ts';
import { AppError } from '../../../shared/errors.ts';
import { listFileChoices, listKeyConfirmations, listSetAside } from '../store/chair-decisions.ts';
import { competitionOf, listRevisions, manifestOf } from '../store/revisions.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type AssessContext, type AssessedFile, assessFiles } from './assess-files.ts';
import { enrolledFiles } from './check-enrolment.ts';
import { isVerified, type RefusedFile, type VerifiedScoreFile } from './read-score-file.ts';
import { readImported } from './read-imported.ts';

/**
 * All imported files with their verdicts.
 * @throws AppError `not-the-chair`
 */
export async function assessImported(vault: OpenVault): Promise<readonly AssessedFile[]> {
  return (await assessment(vault)).files;
}

/** All files with their verdicts, and what these are based on. */
export interface Assessment {
  readonly files: readonly AssessedFile[];
  readonly context: AssessContext;
}

/** @throws AppError `not-the-chair` */
export async function assessment(vault: OpenVault): Promise<Assessment> {
  const files = await readImported(vault, roundPrivateKeyOf(vault));
  const context = await assessContext(vault, files);
  return { files: assessFiles(files, context), context };
}

/** What verdicts on these files are based on besides the files. @throws AppError `not-the-chair` */
export async function assessContext(
  vault: OpenVault,
  files: readonly (VerifiedScoreFile | RefusedFile)[],
): Promise<AssessContext> {
  requireChair(vault);
  const { jury } = vault;
  const competition = competitionOf(jury);
  const enrolled = await enrolledFiles(files.filter(isVerified), competition);
  return {
    manifest: manifestOf(jury),
    enrolled,
    revisions: listRevisions(jury),
    scoresFrom: competition.scoresFrom,
    confirmedKeys: listKeyConfirmations(jury),
    setAside: listSetAside(jury),
    chosen: listFileChoices(jury).map(({ sha256 }) => sha256),
  };
}

/** The key that opens score files. @throws AppError `not-the-chair` */
export function roundPrivateKeyOf(vault: OpenVault): PrivateJwk {
  requireChair(vault);
  const { roundPrivateKey } = manifestOf(vault.jury);
  if (roundPrivateKey === undefined) throw new AppError('not-the-chair');
  return roundPrivateKey;
}
