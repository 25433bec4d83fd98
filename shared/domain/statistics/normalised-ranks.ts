import type { ApplicationId } from '../../ids.ts';
import { midRanks } from './mid-ranks.ts';
import { rowsOf, type ScoreTable } from './score-table.ts';
import { standardScores } from './standard-scores.ts';
import { mean } from './statistic.ts';

/**
 * Where an application would stand if all jurors had the same standards. Shown beside the rank, never instead of it.
 */
export interface NormalisedRank {
  readonly applicationId: ApplicationId;
  /** mean of its standard scores; null if it has none */
  readonly standardScore: number | null;
  /** null without a standard score; equal scores share a rank */
  readonly rankByStandardScore: number | null;
  /**
   * mean over its jurors of its place among all that each of them scored: 0 is everybody's first, 1 everybody's last
   */
  readonly relativeRank: number | null;
  readonly rankByRelativeRank: number | null;
}

/**
 * Normalises over everything that the jurors scored, and ranks only applications that have a rank in the real result,
 * so that the ranks can be compared. Ranks are relative because not everybody scored everything: third of five isn't
 * the same as third of thirty.
 */
export function normalisedRanks(table: ScoreTable, ranked: readonly ApplicationId[]): readonly NormalisedRank[] {
  const rows = rowsOf(table);
  const standard = meansOf(table, standardScores(rows));
  const relative = meansOf(table, relativeRanks(rows));
  const byStandard = placesOf(ranked, standard, -1);
  const byRelative = placesOf(ranked, relative, 1);
  return ranked.map((applicationId) => ({
    applicationId,
    standardScore: standard.get(applicationId) ?? null,
    rankByStandardScore: byStandard.get(applicationId) ?? null,
    relativeRank: relative.get(applicationId) ?? null,
    rankByRelativeRank: byRelative.get(applicationId) ?? null,
  }));
}

/** Each juror's mid-ranks, highest score first, as shares of the number of applications that the juror scored. */
function relativeRanks(rows: readonly (readonly (number | null)[])[]): readonly (readonly (number | null)[])[] {
  const columns = rows[0]?.map((_, juror) => rows.map((row) => row[juror] ?? null)) ?? [];
  const shares = columns.map((column) => {
    const given = column.filter((value) => value !== null);
    const ranks = midRanks(given.map((value) => -value));
    let next = 0;
    return column.map((value) => (value === null ? null : ((ranks[next++] ?? 0) - 0.5) / given.length));
  });
  return rows.map((_, application) => shares.map((column) => column[application] ?? null));
}

function meansOf(
  { applicationIds }: ScoreTable,
  rows: readonly (readonly (number | null)[])[],
): ReadonlyMap<ApplicationId, number> {
  return new Map(
    applicationIds.flatMap((id, index) => {
      const values = (rows[index] ?? []).filter((value) => value !== null);
      return values.length === 0 ? [] : [[id, withoutNoise(mean(values))] as const];
    }),
  );
}

/**
 * Ties must not depend on the order of jurors: sums of floats differ in their last digits by the order of summation.
 */
function withoutNoise(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function placesOf(
  ranked: readonly ApplicationId[],
  values: ReadonlyMap<ApplicationId, number>,
  direction: 1 | -1,
): ReadonlyMap<ApplicationId, number> {
  const own = ranked.flatMap((id) => values.get(id) ?? []);
  return new Map(
    ranked.flatMap((id) => {
      const value = values.get(id);
      return value === undefined
        ? []
        : [[id, 1 + own.filter((other) => direction * (other - value) < 0).length] as const];
    }),
  );
}
