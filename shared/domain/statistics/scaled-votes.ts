import type { CriterionId } from '../../ids.ts';
import { ballotTotal, countedCriteria, valueOf } from '../ballot.ts';
import { type Exact, exactOf } from '../fraction.ts';
import { criteriaBeforeVote } from '../ranking.ts';
import type { Vote } from '../totals.ts';
import type { ResultBasis } from './result-basis.ts';

/**
 * All votes as whole numbers, one row per juror. A row consists of blocks with one number per application: whether
 * there is a vote (1 or 0), its total, and its value on each criterion whose mean the ranking needs. 0 without a vote.
 * Each block has its own unit, the common denominator of its numbers.
 */
export interface ScaledVotes {
  readonly rows: readonly Float64Array[];
  /** how many of the first blocks every application needs for its thresholds and its total */
  readonly summed: number;
  /** the lowest total that meets the threshold, in units of the totals; null without a threshold */
  readonly leastTotal: number | null;
  /** block of a criterion and its minimum mean, in units of that block */
  readonly leastMeans: readonly { readonly block: number; readonly least: number }[];
  /** blocks of the criteria that decide ties, in their order */
  readonly tieBreak: readonly number[];
}

/** Block 0 holds the votes, block 1 the totals; then come the criteria. */
const criteriaFrom = 2;

/**
 * Null if the numbers are too large to be exact as floats: for the largest of them v (thresholds included) and J
 * jurors, v · J² must be below 2^52. Then sums of J drawn votes are whole numbers below 2^53, which floats hold
 * exactly; and a mean, the quotient S/n with n ≤ J, keeps the exact order: equal fractions round to the same float, and
 * two different ones are at least 1/J² apart, more than the distance between neighbouring floats of that size.
 */
export function scaledVotes(basis: ResultBasis): ScaledVotes | null {
  const { criteria, rules } = basis;
  const tieBreak = criteriaBeforeVote(rules.tieBreak, criteria);
  const minimums = new Map(
    countedCriteria(criteria).flatMap(({ id, minMean }) => (minMean === null ? [] : [[id, minMean]])),
  );
  const needed = [...new Set([...minimums.keys(), ...tieBreak])];
  const total = scaledBlock(basis, (vote) => ballotTotal(vote.ballot, basis), rules.totalThreshold);
  const means = needed.map((id) => scaledBlock(basis, valueBy(id), minimums.get(id) ?? null));
  const blocks = [countBlock(basis), total, ...means];
  if (!blocks.every((block) => staysExact(block, basis.personIds.length))) return null;
  return {
    rows: basis.personIds.map((_, juror) => Float64Array.from(blocks.flatMap(({ numbers }) => numbers[juror] ?? []))),
    summed: criteriaFrom + minimums.size,
    leastTotal: total.least,
    leastMeans: means.flatMap(({ least }, index) => (least === null ? [] : [{ block: criteriaFrom + index, least }])),
    tieBreak: tieBreak.map((id) => criteriaFrom + needed.indexOf(id)),
  };
}

function valueBy(criterionId: CriterionId): (vote: Vote) => Exact | null {
  return ({ ballot }) => {
    const value = valueOf(ballot, criterionId);
    return value === null ? null : exactOf(value);
  };
}

interface Block {
  /** by juror, then application */
  readonly numbers: readonly (readonly number[])[];
  readonly least: number | null;
}

function countBlock(basis: ResultBasis): Block {
  return scaledBlock(basis, () => exactOf(1), null);
}

function scaledBlock(
  { applications, personIds, votes }: ResultBasis,
  score: (vote: Vote) => Exact | null,
  threshold: number | null,
): Block {
  const least = threshold === null ? null : exactOf(threshold);
  const byPair = new Map(
    applications.map(({ id }) => [id, new Map((votes.get(id) ?? []).map((vote) => [vote.personId, score(vote)]))]),
  );
  const exact = personIds.map((person) => applications.map(({ id }) => byPair.get(id)?.get(person) ?? null));
  const unit = [...exact.flat(), least].reduce((common, value) => leastCommonMultiple(common, value?.d ?? 1n), 1n);
  const scaled = (value: Exact | null): number => (value === null ? 0 : Number(value.mul(unit).n * value.s));
  return { numbers: exact.map((row) => row.map(scaled)), least: least === null ? null : scaled(least) };
}

function staysExact({ numbers, least }: Block, jurors: number): boolean {
  const largest = numbers.flat().reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(least ?? 0));
  return largest * jurors ** 2 < 2 ** 52;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
