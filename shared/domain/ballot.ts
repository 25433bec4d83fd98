import type { z } from 'zod';
import type { gapSchema } from '../contract/ballot.ts';
import type { Application, Criterion, Rules, ScaleStep } from '../formats/competition.ts';
import type { BallotState } from '../formats/scores.ts';
import type { ApplicationId, CriterionId } from '../ids.ts';
import { type Exact, exactOf, sumOf } from './fraction.ts';

/** One thing that a ballot still needs. */
export type Gap = z.infer<typeof gapSchema>;

/**
 * What a person entered for one application; a criterion without an entry counts like one with null and no rationale.
 */
export interface BallotContent {
  readonly applicationId: ApplicationId;
  readonly ratings: readonly {
    readonly criterionId: CriterionId;
    readonly value: number | null;
    readonly rationale: string;
  }[];
  readonly comment: string;
  /** the reason for abstaining; null without an abstention, "" while its reason is missing */
  readonly abstention: string | null;
}

/** The parts of the competition's rules that one ballot needs. */
export interface BallotRules {
  readonly criteria: readonly Criterion[];
  readonly scale: readonly ScaleStep[];
  readonly rules: Rules;
}

/** Whether anybody may be asked for a ballot on the application. */
export function isRatable({ formalCheck }: Pick<Application, 'formalCheck'>): boolean {
  return formalCheck.status === 'admitted';
}

/** The criteria that a ballot needs and totals consist of; the others are asked for information only. */
export function countedCriteria(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter(({ informationOnly }) => !informationOnly);
}

/** Open, rated, or abstained: 0 is a rating, a missing value is not. */
export function ballotStateOf(ballot: BallotContent, criteria: readonly Criterion[]): BallotState {
  if (ballot.abstention !== null) return 'abstained';
  return countedCriteria(criteria).every(({ id }) => valueOf(ballot, id) !== null) ? 'rated' : 'open';
}

/** One criterion's value; null means not rated. */
export function valueOf({ ratings }: Pick<BallotContent, 'ratings'>, criterionId: CriterionId): number | null {
  return ratings.find((rating) => rating.criterionId === criterionId)?.value ?? null;
}

/** The scale's highest step. */
export function scaleMaximum(scale: readonly ScaleStep[]): Exact {
  return exactOf(Math.max(...scale.map(({ value }) => value)));
}

/**
 * Points of one ballot, 0 to 100: sum of weight × value / scale maximum. Null while a value is missing, and for an
 * abstention.
 */
export function ballotTotal(ballot: BallotContent, competition: Pick<BallotRules, 'criteria' | 'scale'>): Exact | null {
  return ballotStateOf(ballot, competition.criteria) === 'rated' ? pointsSoFar(ballot, competition) : null;
}

/**
 * Points of the criteria that have a value, 0 to 100: what has been reached so far, not a total. Null without any
 * value, and for an abstention.
 */
export function pointsSoFar(
  ballot: BallotContent,
  { criteria, scale }: Pick<BallotRules, 'criteria' | 'scale'>,
): Exact | null {
  if (ballot.abstention !== null) return null;
  const maximum = scaleMaximum(scale);
  const parts = countedCriteria(criteria).flatMap(({ id, weight }) => {
    const value = valueOf(ballot, id);
    return value === null ? [] : [exactOf(weight).mul(exactOf(value)).div(maximum)];
  });
  return parts.length === 0 ? null : sumOf(parts);
}

/** Whether this value of this criterion needs a rationale; a criterion asked for information only never does. */
export function needsRationale(
  { informationOnly }: Pick<Criterion, 'informationOnly'>,
  value: number | null,
  rules: Rules,
): boolean {
  return !informationOnly && isRationaleRequired(value, rules);
}

/** Whether the bundle requires a rationale for this value of a criterion that counts; bounds are inclusive. */
export function isRationaleRequired(value: number | null, { rationaleRequired: { atMost, atLeast } }: Rules): boolean {
  if (value === null) return false;
  return (atMost !== null && value <= atMost) || (atLeast !== null && value >= atLeast);
}

/** Everything that a ballot needs before its final hand-in, in the order of the form. */
export function gapsOf(ballot: BallotContent, competition: BallotRules): readonly Gap[] {
  const { applicationId, abstention } = ballot;
  if (abstention !== null) return abstention.trim() === '' ? [{ kind: 'abstention-reason', applicationId }] : [];
  const gaps = countedCriteria(competition.criteria).flatMap(({ id }) => criterionGaps(ballot, id, competition.rules));
  const needsComment = competition.rules.rationaleRequired.comment && ballot.comment.trim() === '';
  return needsComment ? [...gaps, { kind: 'comment', applicationId }] : gaps;
}

function criterionGaps(
  { applicationId, ratings }: BallotContent,
  criterionId: CriterionId,
  rules: Rules,
): readonly Gap[] {
  const rating = ratings.find((candidate) => candidate.criterionId === criterionId);
  if (rating === undefined || rating.value === null) return [{ kind: 'rating', applicationId, criterionId }];
  return isRationaleRequired(rating.value, rules) && rating.rationale.trim() === ''
    ? [{ kind: 'rationale', applicationId, criterionId }]
    : [];
}

/** Whether a gap affects the computation; the others are texts, without which a vote is still a vote. */
export function isArithmeticGap({ kind }: Gap): boolean {
  return kind === 'rating' || kind === 'abstention-reason';
}
