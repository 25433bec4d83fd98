import type { ApplicationRatings } from '../../../shared/contract/evaluation.ts';
import type { ConflictView } from '../../../shared/contract/merge.ts';
import { type BallotContent, ballotStateOf, ballotTotal } from '../../../shared/domain/ballot.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { manifestOf } from '../store/revisions.ts';
import { findApplication } from '../vault/ballot-lock.ts';
import type { OpenVault } from '../vault/vault.ts';
import { conflictsOf, decisionsByPair, keyOf } from './conflicts.ts';
import { ballotIn } from './counted-votes.ts';
import { refuseExcludedLeader, withheldFromLeader } from './excluded-leader.ts';
import { closedIntake, countedSources } from './intake.ts';

type BallotRow = ApplicationRatings['ballots'][number];

/**
 * What every voting member gave one application, with rationales and comment, and whether it counts. A ballot that is
 * kept but not counted is shown too, with the reason.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`, `application-unknown`,
 * `application-not-admitted`, `leader-excluded` for one that is withheld from this leader
 */
export async function ratingsOf(vault: OpenVault, applicationId: ApplicationId): Promise<ApplicationRatings> {
  const { closed, present } = await closedIntake(vault);
  const { formalCheck } = findApplication(vault.jury, applicationId);
  if (formalCheck.status !== 'admitted') throw new AppError('application-not-admitted', { applicationId });
  const conflicts = conflictsOf(vault, closed);
  refuseExcludedLeader(withheldFromLeader(vault, conflictsOf(vault, present)).filter((id) => id === applicationId));
  const manifest = manifestOf(vault.jury);
  const decisions = decisionsByPair(conflicts);
  const files = countedSources(closed);
  const ballots = manifest.people
    .filter(({ votes }) => votes)
    .map(({ id: personId }): BallotRow => {
      const file = files.get(personId);
      const ballot = file === undefined ? null : ballotIn(file, applicationId);
      const decision = decisions.get(keyOf(personId, applicationId)) ?? 'not_excluded';
      const counts = countsOf(ballot, decision, manifest);
      const reason = file === undefined && counts === 'open' ? 'no-file' : counts;
      return { personId, counts: reason, ...ballotView(ballot, manifest) };
    });
  return { applicationId, ballots };
}

/** As in the count of votes: a conflict overrides whatever the ballot says. */
function countsOf(
  ballot: BallotContent | null,
  decision: ConflictView['decision'],
  { criteria }: Manifest,
): BallotRow['counts'] {
  if (decision === 'excluded') return 'excluded';
  if (decision === 'declared') return 'undecided';
  const state = ballot === null ? 'open' : ballotStateOf(ballot, criteria);
  return state === 'rated' ? 'counted' : state;
}

function ballotView(ballot: BallotContent | null, manifest: Manifest): Omit<BallotRow, 'personId' | 'counts'> {
  if (ballot === null) return { state: null, total: null, ratings: [], comment: '', abstention: null };
  const total = ballotTotal(ballot, manifest);
  return {
    state: ballotStateOf(ballot, manifest.criteria),
    total: total === null ? null : exactText(total),
    ratings: ballot.ratings.map(({ criterionId, value, rationale }) => ({ criterionId, value, rationale })),
    comment: ballot.comment,
    abstention: ballot.abstention === null ? null : { reason: ballot.abstention },
  };
}
