import type { BallotContent } from '../../shared/domain/ballot.ts';
import { exactText, type Exact } from '../../shared/domain/fraction.ts';
import type { Vote } from '../../shared/domain/totals.ts';
import type { Criterion, Rules, ScaleStep } from '../../shared/formats/competition.ts';
import { applications, criterionId, personId, sampleManifest } from './sample-manifest.ts';

const { criteria: sampleCriteria, rules: sampleRules, scale: sampleScale } = sampleManifest();

/** Criteria K1, K2, … with these weights; only those of weight 0 are for information only, as in bundles. */
export function criteriaOf(...weights: readonly number[]): readonly Criterion[] {
  return weights.flatMap((weight, index) =>
    sampleCriteria.slice(0, 1).map((criterion) => ({
      ...criterion,
      id: criterionId(`K${index + 1}`),
      weight,
      informationOnly: weight === 0,
    })),
  );
}

/** A scale of these steps; 0 to 4 in half steps unless others are given. */
export function scaleOf(values: readonly number[] = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]): readonly ScaleStep[] {
  return values.flatMap((value) => sampleScale.slice(0, 1).map((step) => ({ ...step, value })));
}

/** Rules that require nothing and exclude nobody, apart from these changes. */
export function rulesOf(changes: Partial<Rules> = {}): Rules {
  const rationaleRequired = { atMost: null, atLeast: null, comment: false };
  return { ...sampleRules, totalThreshold: null, minValidVotes: 0, tieBreak: [], rationaleRequired, ...changes };
}

/** A ballot on the first application with these values for K1, K2, …; null was not rated. */
export function ballotOf(
  values: readonly (number | null)[],
  changes: Partial<Omit<BallotContent, 'applicationId' | 'ratings'>> = {},
): BallotContent {
  return {
    applicationId: applications.first,
    ratings: values.map((value, index) => ({ criterionId: criterionId(`K${index + 1}`), value, rationale: '' })),
    comment: '',
    abstention: null,
    ...changes,
  };
}

/** One vote each of J1, J2, …, with these values for K1, K2, … */
export function votesOf(rows: readonly (readonly (number | null)[])[]): readonly Vote[] {
  return rows.map((values, index) => ({ personId: personId(`J${index + 1}`), ballot: ballotOf(values) }));
}

/** Such as "206/3"; null if there is no number. */
export function textOf(value: Exact | null | undefined): string | null {
  return value === null || value === undefined ? null : exactText(value);
}
