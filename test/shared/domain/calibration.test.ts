import { expect, it } from 'vitest';
import type { BallotContent } from '../../../shared/domain/ballot.ts';
import { distributionOf } from '../../../shared/domain/calibration.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import { applications, criteria, sampleManifest } from '../../helpers/sample-manifest.ts';

const { scale } = sampleManifest();
const ballot = (value: number | null, abstention: string | null = null): BallotContent => ({
  applicationId: applications.first,
  ratings: [{ criterionId: criteria.need, value, rationale: '' }],
  comment: '',
  abstention,
});

it('counts each step, zero among them, and takes the mean exactly', () => {
  const { counts, rated, mean } = distributionOf(
    [ballot(0), ballot(0), ballot(4), ballot(null), ballot(3, 'befangen')],
    criteria.need,
    scale,
  );
  expect(counts.map(({ count }) => count)).toStrictEqual([2, 0, 0, 0, 1]);
  expect(rated).toBe(3);
  expect(mean === null ? null : exactText(mean)).toBe('4/3');
});

it('says that all are equal only when there are enough of them, and they are', () => {
  const only = (...values: readonly number[]): number | null =>
    distributionOf(
      values.map((value) => ballot(value)),
      criteria.need,
      scale,
    ).onlyValue;
  expect(only(0, 0, 0, 0)).toBe(0);
  expect(only(3, 3, 3)).toBeNull();
  expect(only(3, 3, 3, 2)).toBeNull();
});

it('has nothing to say before anything is rated', () => {
  expect(distributionOf([ballot(null)], criteria.need, scale)).toMatchObject({ rated: 0, mean: null, onlyValue: null });
});
