import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { isEnrolledKey } from '../crypto/enrolment.ts';
import type { VerifiedScoreFile } from './read-score-file.ts';

type Roster = Pick<CompetitionPayload, 'bundleId' | 'people'>;

/** The answer for a file holds as long as both the file and the competition are the same. */
const known = new WeakMap<VerifiedScoreFile, { readonly roster: Roster; readonly isEnrolled: boolean }>();

/** The files signed with a key that their person has chosen. */
export async function enrolledFiles(files: readonly VerifiedScoreFile[], roster: Roster): Promise<ReadonlySet<Sha256>> {
  const enrolled = new Set<Sha256>();
  await Promise.all(
    files.map(async (file) => {
      if (await isEnrolled(file, roster)) enrolled.add(file.sha256);
    }),
  );
  return enrolled;
}

async function isEnrolled(file: VerifiedScoreFile, roster: Roster): Promise<boolean> {
  const before = known.get(file);
  if (before?.roster === roster) return before.isEnrolled;
  const { payload, keyThumbprint } = file;
  const { personId, enrolment } = payload;
  const answer = await isEnrolledKey({ personId, keyThumbprint, proof: enrolment.proof }, roster);
  known.set(file, { roster, isEnrolled: answer });
  return answer;
}
