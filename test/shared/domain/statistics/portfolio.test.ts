import { expect, it } from 'vitest';
import { portfolioOf, sizeClassOf } from '../../../../shared/domain/statistics/portfolio.ts';
import { applications, sampleManifest } from '../../../helpers/sample-manifest.ts';

it('counts and sums what is admitted, by kind, with what it would get', () => {
  const manifest = sampleManifest();
  const varied = manifest.applications.map((application, index) => ({
    ...application,
    theme: { de: index === 1 ? 'Pflege' : 'Bildung', en: '' },
    applicant: {
      ...application.applicant,
      district: index === 0 ? null : 'Kreis Plön',
      inhabitants: [250_000, 900, null, 900, 7_000][index] ?? null,
    },
  }));
  const { category, theme, district, size } = portfolioOf(varied, new Map([[applications.second, 4_000_000]]));
  const { first, second, third, withheld } = applications;
  expect(category).toEqual([
    { key: 'klein', applicationIds: [first, second, third, withheld], requestedCents: 20_000_000, awards: 1, awardCents: 4_000_000 },
  ]); // prettier-ignore
  expect(theme.map(({ key, applicationIds, awards }) => [key, applicationIds.length, awards])).toEqual([
    ['Bildung', 3, 0],
    ['Pflege', 1, 1],
  ]);
  expect(district.map(({ key, requestedCents }) => [key, requestedCents])).toEqual([
    [null, 5_000_000],
    ['Kreis Plön', 15_000_000],
  ]);
  expect(size.map(({ key }) => key)).toEqual(['under-5000', 'under-20000', 'from-100000', null]);
});

it('divides municipalities at 5,000, 20,000 and 100,000 inhabitants', () => {
  const around = [0, 4_999, 5_000, 19_999, 20_000, 99_999, 100_000];
  expect(around.map(sizeClassOf)).toEqual([
    ...['under-5000', 'under-5000', 'under-20000', 'under-20000'],
    ...['under-100000', 'under-100000', 'from-100000'],
  ]);
});
