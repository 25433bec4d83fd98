import type { Criterion, Rules, ScaleStep } from '../../formats/competition.ts';
import type { ApplicationId, PersonId } from '../../ids.ts';
import { type FundingLine, fundingLineOf } from '../funding-line.ts';
import { type Ranking, rankingOf } from '../ranking.ts';
import { type ApplicationTotal, totalOf, type Vote } from '../totals.ts';

/** Everything that a result is computed from, as plain data, so that it can be passed to another thread. */
export interface ResultBasis {
  /** applications that are or could be ranked, in the competition's order */
  readonly applications: readonly { readonly id: ApplicationId; readonly requestedCents: number }[];
  /** people with at least one valid vote, in the order of the roster */
  readonly personIds: readonly PersonId[];
  readonly criteria: readonly Criterion[];
  readonly scale: readonly ScaleStep[];
  readonly rules: Rules;
  readonly budgetCents: number;
  readonly maxAwardCents: number;
  /** valid votes by application */
  readonly votes: ReadonlyMap<ApplicationId, readonly Vote[]>;
}

/** `award`: inside the funding line; `vote`: tied across it; `reserve`: below it; `not-fundable`: without a rank. */
export type Outcome = 'award' | 'vote' | 'reserve' | 'not-fundable';

export interface Place {
  /** null without a rank */
  readonly rank: number | null;
  readonly outcome: Outcome;
}

export interface ComputedResult {
  readonly ranking: Ranking;
  readonly line: FundingLine;
}

/** The totals of the real result: exact means over all valid votes. */
export function totalsOf(basis: ResultBasis): readonly ApplicationTotal[] {
  return basis.applications.map(({ id }) => totalOf(id, basis.votes.get(id) ?? [], basis));
}

/** Ranks totals and draws the funding line, with the real result's own functions. */
export function resultOfTotals(
  totals: readonly ApplicationTotal[],
  basis: ResultBasis,
  rules = basis.rules,
): ComputedResult {
  const ranking = rankingOf(totals, basis.criteria, rules);
  const requested = new Map(basis.applications.map(({ id, requestedCents }) => [id, requestedCents]));
  const claims = ranking.ranked.map(({ total: { applicationId }, rank }) => ({
    applicationId,
    rank,
    requestedCents: requested.get(applicationId) ?? 0,
  }));
  return { ranking, line: fundingLineOf(claims, basis.budgetCents, basis.maxAwardCents) };
}

/** Rank and outcome of every application. */
export function placesOf({ ranking, line }: ComputedResult): ReadonlyMap<ApplicationId, Place> {
  return new Map<ApplicationId, Place>([
    ...ranking.ranked.map(
      ({ total: { applicationId }, rank }) =>
        [applicationId, { rank, outcome: outcomeOf(applicationId, line) }] as const,
    ),
    ...ranking.below.map(
      ({ total: { applicationId } }) => [applicationId, { rank: null, outcome: 'not-fundable' }] as const,
    ),
  ]);
}

/** The outcome of an application that has a rank. */
export function outcomeOf(applicationId: ApplicationId, { awards, needsVote }: FundingLine): Outcome {
  if (awards.has(applicationId)) return 'award';
  return needsVote.includes(applicationId) ? 'vote' : 'reserve';
}
