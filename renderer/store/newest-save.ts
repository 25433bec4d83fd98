import type { BallotView } from '../../shared/contract/ballot.ts';
import type { Instant } from '../../shared/formats/values.ts';

/** The newest time of a committed change among ballots; null before the first. */
export function newestSave(ballots: readonly Pick<BallotView, 'savedAt'>[]): Instant | null {
  return ballots.reduce<Instant | null>(
    (newest, { savedAt }) =>
      savedAt !== null && (newest === null || Date.parse(savedAt) > Date.parse(newest)) ? savedAt : newest,
    null,
  );
}
