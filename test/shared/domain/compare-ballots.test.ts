import { expect, it } from 'vitest';
import { criterionDifference } from '../../../shared/domain/compare-ballots.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import { sampleManifest } from '../../helpers/sample-manifest.ts';

const { scale } = sampleManifest();

it('says by how much two values differ, and what that makes of the total, exactly', () => {
  const thirds = scale.slice(0, 4);
  const { value, points } = criterionDifference(1, 3, { weight: 40 }, thirds);
  expect([value, points].map((part) => (part === null ? null : exactText(part)))).toStrictEqual(['-2/1', '-80/3']);
});

it('computes nothing with a value that is missing; 0 is none', () => {
  expect(criterionDifference(null, 3, { weight: 40 }, scale)).toMatchObject({ value: null, points: null });
  expect(criterionDifference(0, 0, { weight: 40 }, scale).value?.n).toBe(0n);
});
