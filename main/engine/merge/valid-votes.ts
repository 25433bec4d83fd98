import type { BallotContent } from '../../../shared/domain/ballot.ts';
import type { ResultBasis } from '../../../shared/domain/statistics/result-basis.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';
import { basisOf } from './basis-of.ts';
import { conflictsOf } from './conflicts.ts';
import { countVotes } from './counted-votes.ts';
import { withheldFromLeader, withoutApplications } from './excluded-leader.ts';
import { closedIntake, countedSources } from './intake.ts';

/** The basis of the chair's statistics. */
export interface ValidVotes {
  /** applications withheld from an excluded leader, missing from both manifest and basis */
  readonly withheld: readonly ApplicationId[];
  readonly manifest: Manifest;
  readonly basis: ResultBasis;
}

/**
 * The votes that the result counts, found by the same functions. For an excluded leader they are found as if the
 * application weren't there.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`
 */
export async function validVotes(vault: OpenVault): Promise<ValidVotes> {
  const { closed, present } = await closedIntake(vault);
  const withheld = withheldFromLeader(vault, conflictsOf(vault, present));
  const manifest = withoutApplications(manifestOf(vault.jury), withheld);
  const conflicts = conflictsOf(vault, closed).filter(({ applicationId }) => !withheld.includes(applicationId));
  const { votes } = countVotes(manifest, countedSources(closed), conflicts);
  return { withheld, manifest, basis: basisOf(manifest, votesWithoutTexts(votes)) };
}

function votesWithoutTexts(votes: ResultBasis['votes']): ResultBasis['votes'] {
  return new Map(
    [...votes].map(([id, own]) => [id, own.map((vote) => ({ ...vote, ballot: withoutTexts(vote.ballot) }))]),
  );
}

/** The statistics don't need the texts, which would be copied to the thread that computes. */
function withoutTexts(ballot: BallotContent): BallotContent {
  return { ...ballot, comment: '', ratings: ballot.ratings.map((rating) => ({ ...rating, rationale: '' })) };
}
