import type { Result } from '../../../shared/formats/result.ts';
import type { ScoreBallot } from '../../../shared/formats/scores.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { Intake } from '../merge/intake.ts';

type Changes = Result['changes'];

/** What counts after the second round: its changes replace values in the ballots, in their order. */
export function withChanges({ files, transcripts }: Intake, changes: Changes): Intake {
  if (changes.length === 0) return { files, transcripts };
  const changed = <Payload extends { readonly personId: PersonId; readonly ballots: readonly ScoreBallot[] }>(
    payload: Payload,
  ): Payload => ({ ...payload, ballots: payload.ballots.map((ballot) => changedBallot(ballot, payload, changes)) });
  return {
    files: files.map((entry) => ({
      ...entry,
      file: entry.file === null ? null : { ...entry.file, payload: changed(entry.file.payload) },
    })),
    transcripts: transcripts.map((transcript) => ({ ...transcript, payload: changed(transcript.payload) })),
  };
}

function changedBallot(
  ballot: ScoreBallot,
  { personId }: { readonly personId: PersonId },
  changes: Changes,
): ScoreBallot {
  const own = changes.filter((one) => one.personId === personId && one.applicationId === ballot.applicationId);
  const values = new Map(own.map(({ criterionId, to }) => [criterionId, to]));
  const ratings = new Map(ballot.ratings.map((rating) => [rating.criterionId, rating]));
  for (const [criterionId, value] of values)
    ratings.set(criterionId, { ...ratings.get(criterionId), criterionId, value });
  return { ...ballot, ratings: [...ratings.values()] };
}
