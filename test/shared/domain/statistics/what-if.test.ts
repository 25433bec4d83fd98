import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Exact, exactOf, exactText, parseExact } from '../../../../shared/domain/fraction.ts';
import { type Aggregate, aggregateOf } from '../../../../shared/domain/statistics/aggregate.ts';
import { resultOfTotals, totalsOf } from '../../../../shared/domain/statistics/result-basis.ts';
import { scaledToHundred, weightsOf } from '../../../../shared/domain/statistics/weighted-totals.ts';
import { resultSupposing } from '../../../../shared/domain/statistics/what-if.ts';
import { arbitraryBasis, basisOf } from '../../../helpers/arbitrary-basis.ts';
import { criterionId } from '../../../helpers/sample-manifest.ts';
import { textOf } from '../../../helpers/sample-votes.ts';

const mean: Aggregate = { by: 'mean' };
const median: Aggregate = { by: 'median' };
const trimmed = (share: string): Aggregate => ({ by: 'trimmed-mean', share: parseExact(share) });
const exact = (...values: readonly number[]): readonly Exact[] => values.map(exactOf);

describe('one number for many values', () => {
  it('is exact, whichever it is', () => {
    expect(textOf(aggregateOf(exact(1, 1, 2), mean))).toBe('4/3');
    expect(textOf(aggregateOf(exact(4, 0, 1), median))).toBe('1/1');
    expect(textOf(aggregateOf(exact(4, 0, 1, 2), median))).toBe('3/2');
    expect(textOf(aggregateOf(exact(9, 0, 1, 2, 2), trimmed('1/5')))).toBe('5/3');
    expect(textOf(aggregateOf(exact(9, 0, 1, 2), trimmed('1/5')))).toBe('3/1');
    for (const aggregate of [mean, median, trimmed('49/100')]) expect(aggregateOf([], aggregate)).toBeNull();
  });

  it('lies among the values and does not mind their order, and trimming nothing is the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 }), (values) => {
        for (const aggregate of [mean, median, trimmed('1/4'), trimmed('49/100')]) {
          const found = aggregateOf(exact(...values), aggregate);
          expect(textOf(aggregateOf(exact(...values.toReversed()), aggregate))).toBe(textOf(found));
          expect(found?.gte(Math.min(...values)) === true && found.lte(Math.max(...values))).toBe(true);
        }
        expect(textOf(aggregateOf(exact(...values), trimmed('0/1')))).toBe(textOf(aggregateOf(exact(...values), mean)));
      }),
    );
  });
});

describe('a supposition', () => {
  it('that supposes nothing gives the real result, and nobody moves', () => {
    fc.assert(
      fc.property(arbitraryBasis, (basis) => {
        const nothing = {
          weights: weightsOf(basis.criteria),
          totalThreshold: basis.rules.totalThreshold,
          aggregate: mean,
        };
        const { ranking, line, moves } = resultSupposing(basis, nothing);
        expect({ ranking, line }).toEqual(resultOfTotals(totalsOf(basis), basis));
        for (const { real, supposed, up } of moves) {
          expect(supposed).toEqual(real);
          expect(up).toBe(real.rank === null ? null : 0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of other weights, another threshold or another middle moves who stands where', () => {
    // Means: A1 4, 1; A2 2, 3 1/3 (median 4). Weights 20, 30, 50; the third criterion is the same for both.
    const basis = basisOf([
      [[4, 1, 2], [4, 1, 2], [4, 1, 2]],
      [[2, 4, 2], [2, 4, 2], [2, 2, 2]],
    ], { budgetCents: 100 }); // prettier-ignore
    const suppose = (changes: Partial<Parameters<typeof resultSupposing>[1]>) =>
      resultSupposing(basis, { weights: weightsOf(basis.criteria), totalThreshold: null, aggregate: mean, ...changes });
    const totals = ({ ranking }: ReturnType<typeof suppose>): readonly string[] =>
      ranking.ranked.map(({ total }) => `${total.applicationId} ${textOf(total.total) ?? ''}`);
    expect(totals(suppose({}))).toEqual(['A2 60/1', 'A1 105/2']);
    expect(totals(suppose({ aggregate: median }))).toEqual(['A2 65/1', 'A1 105/2']);
    const weights = scaledToHundred(
      new Map(['K1', 'K2', 'K3'].map((id, index) => [criterionId(id), exactOf([3, 0, 1][index] ?? 0)])),
    );
    expect([...weights.values()].map(exactText)).toEqual(['75/1', '0/1', '25/1']);
    const turned = suppose({ weights });
    expect(totals(turned)).toEqual(['A1 175/2', 'A2 50/1']);
    expect(turned.moves).toEqual([
      { applicationId: 'A1', real: { rank: 2, outcome: 'reserve' }, supposed: { rank: 1, outcome: 'award' }, up: 1 },
      { applicationId: 'A2', real: { rank: 1, outcome: 'award' }, supposed: { rank: 2, outcome: 'reserve' }, up: -1 },
    ]);
    expect(suppose({ totalThreshold: 60 }).moves.map(({ supposed, up }) => [supposed.outcome, up])).toEqual([
      ['not-fundable', null],
      ['award', 0],
    ]);
  });

  it('refuses weights of nothing', () => {
    expect(() => scaledToHundred(new Map([[criterionId('K1'), exactOf(0)]]))).toThrow(RangeError);
  });
});
