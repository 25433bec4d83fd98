import type { ApplicationId, CriterionId, PersonId } from '../../ids.ts';
import { ballotTotal, valueOf } from '../ballot.ts';
import type { Exact } from '../fraction.ts';
import type { Vote } from '../totals.ts';
import type { ResultBasis } from './result-basis.ts';

/** Who gave which scores to which applications. */
export interface ScoreTable {
  readonly applicationIds: readonly ApplicationId[];
  /** people with at least one valid vote */
  readonly personIds: readonly PersonId[];
  /** by application, then juror; null without a valid vote or a value */
  readonly cells: readonly (readonly (Exact | null)[])[];
}

/** Numbers by application, then juror, for computation in floats. */
export type ScoreRows = readonly (readonly (number | null)[])[];

/** The totals (0 to 100 points) of all valid votes. */
export function totalsTable(basis: ResultBasis): ScoreTable {
  return {
    applicationIds: basis.applications.map(({ id }) => id),
    personIds: basis.personIds,
    cells: cellsOf(basis, ({ ballot }) => ballotTotal(ballot, basis)),
  };
}

/** The values of all valid votes on one criterion, in steps of the scale. */
export function criterionRows(basis: ResultBasis, criterionId: CriterionId): ScoreRows {
  return cellsOf(basis, ({ ballot }) => valueOf(ballot, criterionId));
}

function cellsOf<Score>(
  { applications, personIds, votes }: ResultBasis,
  score: (vote: Vote) => Score | null,
): readonly (readonly (Score | null)[])[] {
  return applications.map(({ id }) => {
    const scores = new Map((votes.get(id) ?? []).map((vote) => [vote.personId, score(vote)]));
    return personIds.map((personId) => scores.get(personId) ?? null);
  });
}

/** Equal fractions become equal floats, because a fraction has only one form in lowest terms: ties survive. */
export function rowsOf({ cells }: ScoreTable): ScoreRows {
  return cells.map((row) => row.map((cell) => cell?.valueOf() ?? null));
}

/** The applications that every juror has scored: what ICC and W are computed from. */
export function completeCases(rows: ScoreRows): readonly (readonly number[])[] {
  return rows
    .map((row) => row.filter((cell) => cell !== null))
    .filter(({ length }, index) => length === rows[index]?.length);
}
