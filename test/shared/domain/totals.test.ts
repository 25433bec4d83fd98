import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Exact, exactOf, meanOf } from '../../../shared/domain/fraction.ts';
import { type ApplicationTotal, totalOf } from '../../../shared/domain/totals.ts';
import { applications, criterionId } from '../../helpers/sample-manifest.ts';
import { criteriaOf, scaleOf, textOf, votesOf } from '../../helpers/sample-votes.ts';

type Rows = readonly (readonly (number | null)[])[];

const steps = scaleOf().map(({ value }) => value);
const [weights, twoWeights] = [
  [30, 20, 50],
  [60, 40],
] as const;

function totalWith(rows: Rows, of: readonly number[] = weights, scale = scaleOf()): ApplicationTotal {
  return totalOf(applications.first, votesOf(rows), { criteria: criteriaOf(...of), scale });
}

function meansOf({ means }: ApplicationTotal): readonly (string | null)[] {
  return Array.from(means.values(), textOf);
}

/** A total that votes were given for. */
function known({ total }: ApplicationTotal): Exact {
  if (total === null) throw new Error('the total is missing');
  return total;
}

const anyRow = fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...steps), fc.constantFrom(...steps));
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 9 });

describe('the total of an application', () => {
  it('is each weight times the mean over the scale maximum, summed', () => {
    const total = totalWith(
      [
        [4, 2],
        [3, 1],
        [2, 0],
      ],
      twoWeights,
    );
    expect(meansOf(total)).toEqual(['3/1', '1/1']);
    expect(textOf(total.total)).toBe('55/1');
    expect(total.voteTotals.map(textOf)).toEqual(['80/1', '55/1', '30/1']);
    expect(total.validVotes).toBe(3);
  });

  it('takes half steps for what they are', () => {
    const total = totalWith(
      [
        [3.5, 0.5],
        [3, 0],
      ],
      twoWeights,
    );
    expect(meansOf(total)).toEqual(['13/4', '1/4']);
    expect(textOf(total.total)).toBe('205/4');
  });

  it('is none without a vote, and zero with votes of zero', () => {
    const none = totalWith([]);
    expect(none).toMatchObject({ total: null, validVotes: 0, voteTotals: [] });
    expect(meansOf(none)).toEqual([null, null, null]);
    expect(textOf(totalWith([[0, 0, 0]]).total)).toBe('0/1');
  });

  it('leaves people who abstained out of the denominator, where a zero would count in it', () => {
    expect(
      textOf(
        totalWith(
          [
            [4, 4],
            [2, 2],
          ],
          twoWeights,
        ).total,
      ),
    ).toBe('75/1');
    expect(
      textOf(
        totalWith(
          [
            [4, 4],
            [2, 2],
            [0, 0],
          ],
          twoWeights,
        ).total,
      ),
    ).toBe('50/1');
  });

  it('keeps a tie that floats would lose', () => {
    const scale = scaleOf([0, 1, 2, 3, 4, 5]);
    const tied = [
      [
        [4, 5, 5],
        [5, 0, 0],
        [2, 1, 3],
      ],
      [
        [0, 4, 5],
        [3, 0, 3],
        [5, 4, 1],
      ],
      [
        [5, 5, 3],
        [2, 4, 2],
        [1, 4, 2],
      ],
    ];
    expect(tied.map((rows) => textOf(totalWith(rows, weights, scale).total))).toEqual(['170/3', '170/3', '170/3']);
    const asFloats = tied.map((rows) =>
      weights.reduce((sum, weight, index) => {
        const mean = rows.reduce((points, row) => points + (row[index] ?? 0), 0) / rows.length;
        return sum + weight * (mean / 5);
      }, 0),
    );
    expect(new Set(asFloats).size).toBe(3);
  });
});

describe('what is asked for information only', () => {
  const asked = [60, 0, 40];

  it('has a mean, but no part in any total', () => {
    const total = totalWith(
      [
        [4, 0, 2],
        [3, 4, 1],
        [2, 1, 0],
      ],
      asked,
    );
    expect(meansOf(total)).toEqual(['3/1', '5/3', '1/1']);
    expect(textOf(total.total)).toBe('55/1');
    expect(total.voteTotals.map(textOf)).toEqual(['80/1', '55/1', '30/1']);
  });

  it('may stay empty in some votes or in all of them', () => {
    const some = totalWith(
      [
        [4, null, 2],
        [2, 3, 0],
      ],
      asked,
    );
    expect(meansOf(some)).toEqual(['3/1', '3/1', '1/1']);
    expect(textOf(some.total)).toBe('55/1');
    const none = totalWith(
      [
        [4, null, 2],
        [2, null, 0],
      ],
      asked,
    );
    expect(meansOf(none)).toEqual(['3/1', null, '1/1']);
    expect(textOf(none.total)).toBe('55/1');
    expect(none.voteTotals.map(textOf)).toEqual(['80/1', '30/1']);
  });

  it('makes no total by itself', () => {
    expect(totalWith([], [60, 0, 40]).total).toBeNull();
  });
});

describe('whatever the votes', () => {
  it('the total is the mean of the votes’ own totals', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const total = totalWith(rows);
        expect(textOf(meanOf(total.voteTotals))).toBe(textOf(total.total));
      }),
    );
  });

  it('neither the order of the votes nor that of the criteria changes it', () => {
    const shuffled = anyRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others, order]) => {
        const total = totalWith(rows);
        expect(textOf(totalWith(others).total)).toBe(textOf(total.total));
        const criteria = criteriaOf(...weights);
        const turned = order.flatMap((index) => criteria.slice(index, index + 1));
        const again = totalOf(applications.first, votesOf(rows), { criteria: turned, scale: scaleOf() });
        expect(textOf(again.total)).toBe(textOf(total.total));
        expect(textOf(again.means.get(criterionId('K2')))).toBe(textOf(total.means.get(criterionId('K2'))));
      }),
    );
  });

  it('weights times a factor give the total times that factor, and a finer scale gives the same total', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 2, max: 50 }), (rows, factor) => {
        const total = known(totalWith(rows));
        const scaled = weights.map((weight) => weight * factor);
        expect(known(totalWith(rows, scaled)).equals(total.mul(factor))).toBe(true);
        const finer = rows.map((row) => row.map((value) => value * factor));
        const scale = scaleOf(steps.map((value) => value * factor));
        expect(known(totalWith(finer, weights, scale)).equals(total)).toBe(true);
      }),
    );
  });

  it('a further vote draws the total towards its own and not beyond, so the highest never lowers it', () => {
    fc.assert(
      fc.property(anyRows, anyRow, (rows, row) => {
        const [before, own, after] = [rows, [row], [...rows, row]].map((votes) => known(totalWith(votes)));
        const drawn = own?.sub(before ?? 0).div(rows.length + 1);
        expect(textOf(after)).toBe(textOf(before?.add(drawn ?? 0)));
        expect(known(totalWith([...rows, [4, 4, 4]])).gte(before ?? 0)).toBe(true);
      }),
    );
  });

  it('a higher value gives a higher total, by its weight and the number of votes', () => {
    const place = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 2 }), fc.constantFrom(...steps));
    fc.assert(
      fc.property(anyRows, place, (rows, [which, column, value]) => {
        const at = which % rows.length;
        const before = rows[at]?.[column] ?? 0;
        const changed = rows.map((row, index) => (index === at ? row.with(column, value) : row));
        const expected = exactOf(value)
          .sub(exactOf(before))
          .mul(weights[column] ?? 0)
          .div(4 * rows.length);
        expect(textOf(known(totalWith(changed)).sub(known(totalWith(rows))))).toBe(textOf(expected));
      }),
    );
  });
});
