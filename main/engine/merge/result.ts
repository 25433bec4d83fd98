import type { ClosedResult, ConflictView, ResultView, Standing } from '../../../shared/contract/merge.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import { firstReserveOf, type FundingLine } from '../../../shared/domain/funding-line.ts';
import type { Ranking } from '../../../shared/domain/ranking.ts';
import {
  type ComputedResult,
  outcomeOf,
  resultOfTotals,
  totalsOf,
} from '../../../shared/domain/statistics/result-basis.ts';
import { spreadOf } from '../../../shared/domain/spread.ts';
import type { FailedThreshold } from '../../../shared/domain/thresholds.ts';
import type { ApplicationTotal } from '../../../shared/domain/totals.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { basisOf } from './basis-of.ts';
import { conflictsOf } from './conflicts.ts';
import { type CountedVotes, countVotes } from './counted-votes.ts';
import { withheldFromLeader, withoutApplications } from './excluded-leader.ts';
import { closedIntake, countedSources, type Intake } from './intake.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The ranking by what the newest closing of the intake has fixed and by the present decisions.
 * @throws AppError `not-the-chair`, `intake-open`, `closing-outdated`
 */
export async function resultOf(vault: OpenVault): Promise<ResultView> {
  const { closed, present } = await closedIntake(vault);
  return resultFrom(vault, closed, present);
}

/** The same, with the closing that it rests on. @throws AppError as `resultOf` */
export async function closedResult(vault: OpenVault): Promise<ClosedResult> {
  const { closing, closed, present } = await closedIntake(vault);
  return { ...resultFrom(vault, closed, present), closing: { number: closing.number, at: closing.closedAt } };
}

/**
 * The ranking by a given intake: a pure function of what came in and of the chair's decisions. For an excluded leader
 * it is computed as if the application weren't there.
 * @param present all that is here: a conflict declared after a closing hides its application from the leader at once
 */
export function resultFrom(vault: OpenVault, intake: Intake, present: Intake = intake): ResultView {
  const withheld = withheldFromLeader(vault, conflictsOf(vault, present));
  const conflicts = conflictsOf(vault, intake).filter(({ applicationId }) => !withheld.includes(applicationId));
  const manifest = withoutApplications(manifestOf(vault.jury), withheld);
  const counted = countedSources(intake);
  const { votes, notCounted } = countVotes(manifest, counted, conflicts);
  const { ranking, line } = computedFrom(manifest, votes);
  const missing = manifest.people.filter((person) => person.votes && !counted.has(person.id)).map(({ id }) => id);
  const undecided = conflicts.filter(({ decision }) => decision === 'declared').length;
  return {
    withheldFromLeader: [...withheld],
    preliminary: [
      ...(missing.length > 0 ? [{ reason: 'files-missing' as const, people: missing }] : []),
      ...(undecided > 0 ? [{ reason: 'conflicts-undecided' as const, count: undecided }] : []),
      ...(line.needsVote.length > 0 ? [{ reason: 'ties-unresolved' as const, count: 1 }] : []),
    ],
    ranking: ranking.ranked.map(({ total, rank }) =>
      standingOf(total, rank, [], outcomeOf(total.applicationId, line), line, manifest),
    ),
    notFundable: ranking.below.map(({ total, failed }) =>
      standingOf(total, null, failed, 'not-fundable', line, manifest),
    ),
    tiesOnTotal: ranking.tiesOnTotal.map((ids) => ({ total: totalOfFirst(ranking, ids), applicationIds: [...ids] })),
    unresolved: ranking.unresolved.map((ids) => [...ids]),
    budgetCents: manifest.competition.budgetCents,
    committedCents: line.committedCents,
    residualCents: line.residualCents,
    firstReserve: firstReserveOf(line, ranking.unresolved),
    notCounted,
    votesCast: [...votes.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

/** Uses the same functions as everything that is computed beside the result. */
function computedFrom(manifest: Manifest, votes: CountedVotes['votes']): ComputedResult {
  const basis = basisOf(manifest, votes);
  return resultOfTotals(totalsOf(basis), basis);
}

/** The ranking by an intake and the decided conflicts, from nothing else. */
export function rankingFrom(manifest: Manifest, intake: Intake, conflicts: readonly ConflictView[]): Ranking {
  const { votes } = countVotes(manifest, countedSources(intake), conflicts);
  return computedFrom(manifest, votes).ranking;
}

function standingOf(
  total: ApplicationTotal,
  rank: number | null,
  failed: readonly FailedThreshold[],
  outcome: Standing['outcome'],
  { awards }: FundingLine,
  { criteria, applications }: Manifest,
): Standing {
  const { applicationId } = total;
  const application = applications.find(({ id }) => id === applicationId);
  return {
    applicationId,
    rank,
    total: total.total === null ? null : exactText(total.total),
    validVotes: total.validVotes,
    criterionMeans: criteria.map(({ id }) => ({ criterionId: id, mean: meanText(total, id) })),
    spread: spreadOf(total.voteTotals),
    requestedCents: application === undefined ? 0 : application.financing.requestedCents,
    failed: [...failed],
    outcome,
    awardCents: awards.get(applicationId) ?? 0,
  };
}

function meanText({ means }: ApplicationTotal, criterionId: Manifest['criteria'][number]['id']): string | null {
  const mean = means.get(criterionId) ?? null;
  return mean === null ? null : exactText(mean);
}

function totalOfFirst({ ranked }: Ranking, [first]: readonly ApplicationId[]): string {
  const total = ranked.find(({ total: { applicationId } }) => applicationId === first)?.total.total;
  return total === undefined || total === null ? '0/1' : exactText(total);
}
