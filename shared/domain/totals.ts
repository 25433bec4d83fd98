import type { Criterion, ScaleStep } from '../formats/competition.ts';
import type { ApplicationId, CriterionId, PersonId } from '../ids.ts';
import { type BallotContent, ballotTotal, countedCriteria, scaleMaximum, valueOf } from './ballot.ts';
import { type Exact, exactOf, meanOf, sumOf } from './fraction.ts';

/** A complete ballot that counts; abstentions and ballots of excluded people never become votes. */
export interface Vote {
  readonly personId: PersonId;
  readonly ballot: BallotContent;
}

/** The result of all valid votes on one application. */
export interface ApplicationTotal {
  readonly applicationId: ApplicationId;
  readonly validVotes: number;
  /**
   * by criterion; null without any value. A criterion asked for information only has a mean too, but no part in a total
   */
  readonly means: ReadonlyMap<CriterionId, Exact | null>;
  /** 0 to 100; null without any vote */
  readonly total: Exact | null;
  /** one total per vote, for the spread */
  readonly voteTotals: readonly Exact[];
}

/**
 * total = Σ weight · mean / scale maximum over the criteria that count, means over valid votes only, in exact
 * fractions.
 */
export function totalOf(
  applicationId: ApplicationId,
  votes: readonly Vote[],
  competition: { readonly criteria: readonly Criterion[]; readonly scale: readonly ScaleStep[] },
): ApplicationTotal {
  const { criteria, scale } = competition;
  const means = new Map(criteria.map(({ id }) => [id, meanOf(valuesOn(votes, id))]));
  const maximum = scaleMaximum(scale);
  const parts = countedCriteria(criteria).map(
    ({ id, weight }) => means.get(id)?.mul(exactOf(weight)).div(maximum) ?? null,
  );
  const known = parts.filter((part) => part !== null);
  return {
    applicationId,
    validVotes: votes.length,
    means,
    total: known.length === parts.length ? sumOf(known) : null,
    voteTotals: votes.map(({ ballot }) => ballotTotal(ballot, competition)).filter((total) => total !== null),
  };
}

function valuesOn(votes: readonly Vote[], criterionId: CriterionId): readonly Exact[] {
  return votes
    .map(({ ballot }) => valueOf(ballot, criterionId))
    .filter((value) => value !== null)
    .map(exactOf);
}
