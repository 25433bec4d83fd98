import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { verifyEnrolment } from '../crypto/enrolment.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';

/** Which files are signed with a key that their person has chosen: proved by the letter, or the juror card's own. */
export async function enrolledFiles(
  files: readonly VerifiedScoreFile[],
  competition: Pick<CompetitionPayload, 'bundleId' | 'people'>,
): Promise<ReadonlySet<Sha256>> {
  const enrolled = new Set<Sha256>();
  for (const file of files) if (await isEnrolled(file, competition)) enrolled.add(file.sha256);
  return enrolled;
}

async function isEnrolled(
  { payload, keyThumbprint }: VerifiedScoreFile,
  { bundleId, people }: Pick<CompetitionPayload, 'bundleId' | 'people'>,
): Promise<boolean> {
  const { personId, enrolment } = payload;
  const known = people.find(({ id }) => id === personId)?.enrolment ?? null;
  if (known === null) return false;
  switch (known.by) {
    case 'card':
      return enrolment.proof === null && (await thumbprintOf(known.key)) === keyThumbprint;
    case 'letter':
      return (
        enrolment.proof !== null &&
        (await verifyEnrolment(enrolment.proof, { bundleId, personId, keyThumbprint, enrolmentKey: known.key }))
      );
    default:
      return known.by satisfies never;
  }
}
