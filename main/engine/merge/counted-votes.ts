import type { ResultView } from '../../../shared/contract/merge.ts';
import { type BallotContent, ballotStateOf, isRatable } from '../../../shared/domain/ballot.ts';
import type { Vote } from '../../../shared/domain/totals.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import type { ConflictView } from '../../../shared/contract/merge.ts';
import { decisionsByPair, keyOf } from './conflicts.ts';
import { contentOf } from './assess-file.ts';
import type { BallotSource } from './intake.ts';

type Ballots = BallotSource['payload']['ballots'];

/** Each file's ballots by application, computed once because every calculation looks them up. */
const ballotsById = new WeakMap<Ballots, ReadonlyMap<ApplicationId, Ballots[number]>>();

/** One person's ballot on one application, as its source has it. */
export function ballotIn({ payload: { ballots } }: BallotSource, applicationId: ApplicationId): BallotContent | null {
  // A file that names a ballot twice never counts, so it doesn't matter which of the two is found.
  const byId = ballotsById.get(ballots) ?? new Map(ballots.map((ballot) => [ballot.applicationId, ballot]));
  ballotsById.set(ballots, byId);
  const ballot = byId.get(applicationId);
  return ballot === undefined ? null : contentOf(ballot);
}

export interface CountedVotes {
  /** valid votes by application, in the order of the roster */
  readonly votes: ReadonlyMap<ApplicationId, readonly Vote[]>;
  /** ballots that are kept but not counted, for the minutes */
  readonly notCounted: ResultView['notCounted'];
}

/** Which ballots count: of voting members, complete, and not touched by an excluded or undecided conflict. */
export function countVotes(
  manifest: Manifest,
  counted: ReadonlyMap<PersonId, BallotSource>,
  conflicts: readonly ConflictView[],
): CountedVotes {
  const decisions = decisionsByPair(conflicts);
  const votes = new Map<ApplicationId, Vote[]>();
  const notCounted: ResultView['notCounted'] = [];
  for (const { id: applicationId } of manifest.applications.filter(isRatable)) {
    const here: Vote[] = [];
    for (const { id: personId } of manifest.people.filter((person) => person.votes)) {
      const file = counted.get(personId);
      const ballot = file === undefined ? null : ballotIn(file, applicationId);
      if (ballot === null || ballotStateOf(ballot, manifest.criteria) !== 'rated') continue;
      const decision = decisions.get(keyOf(personId, applicationId));
      if (decision === undefined || decision === 'not_excluded') here.push({ personId, ballot });
      else notCounted.push({ personId, applicationId, reason: decision === 'excluded' ? 'excluded' : 'undecided' });
    }
    votes.set(applicationId, here);
  }
  return { votes, notCounted };
}
