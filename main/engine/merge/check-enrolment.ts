import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { isEnrolledKey } from '../crypto/enrolment.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';

/** Which files are signed with a key that their person has chosen. */
export async function enrolledFiles(
  files: readonly VerifiedScoreFile[],
  competition: Pick<CompetitionPayload, 'bundleId' | 'people'>,
): Promise<ReadonlySet<Sha256>> {
  const enrolled = new Set<Sha256>();
  for (const { sha256, keyThumbprint, payload } of files) {
    const { personId, enrolment } = payload;
    if (await isEnrolledKey({ personId, keyThumbprint, proof: enrolment.proof }, competition)) enrolled.add(sha256);
  }
  return enrolled;
}
