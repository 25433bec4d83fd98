import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intraclassCorrelations } from '../../../../shared/domain/statistics/icc.ts';
import { kendallW } from '../../../../shared/domain/statistics/kendall-w.ts';
import { type AlphaMetric, krippendorffAlpha } from '../../../../shared/domain/statistics/krippendorff-alpha.ts';
import type { ScoreRows } from '../../../../shared/domain/statistics/score-table.ts';
import { computed } from '../../../helpers/computed.ts';

/** Shrout & Fleiss (1979), table 2: six targets, four judges. */
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Krippendorff (2011), example C: four observers, twelve units, missing values. */
const [a, b, c, d] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
] as const;
const krippendorff = a.map((value, unit) => [value, b[unit] ?? null, c[unit] ?? null, d[unit] ?? null]);

/** The data set "anxiety" of R's package irr: twenty persons, three raters, many ties. */
const anxiety = [
  [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
];
const transposed = (columns: ScoreRows): ScoreRows =>
  columns[0]?.map((_, index) => columns.map((column) => column[index] ?? null)) ?? [];

/** 1 to 8 applications by 1 to 5 jurors. */
const table = (score: fc.Arbitrary<number | null>): fc.Arbitrary<ScoreRows> =>
  fc
    .integer({ min: 1, max: 5 })
    .chain((jurors) =>
      fc.array(fc.array(score, { minLength: jurors, maxLength: jurors }), { minLength: 1, maxLength: 8 }),
    );
const whole = fc.integer({ min: 0, max: 6 });
const withGaps = table(fc.option(whole, { freq: 4 }));

/** Another order of applications and of jurors. */
function shuffled(rows: ScoreRows, seeds: readonly number[]): ScoreRows {
  const by = <Value>(list: readonly Value[], offset: number): readonly Value[] =>
    list
      .map((value, index) => ({ value, key: seeds[(index + offset) % seeds.length] ?? 0, index }))
      .sort((one, other) => one.key - other.key || other.index - one.index)
      .map(({ value }) => value);
  return by(rows, 0).map((row) => by(row, 7));
}

const mapped = (rows: ScoreRows, change: (value: number) => number): ScoreRows =>
  rows.map((row) => row.map((value) => (value === null ? null : change(value))));

/** Every number of the wanted statistics matches the one found but for floating point, which rounding could still split. */
function expectAlike(found: unknown, wanted: unknown): void {
  const nearly: unknown = JSON.parse(JSON.stringify(wanted), (_, value: unknown): unknown =>
    typeof value === 'number' ? expect.closeTo(value, 8) : value,
  );
  expect(JSON.parse(JSON.stringify(found))).toEqual(nearly);
}

const metrics: readonly AlphaMetric[] = ['ordinal', 'interval'];
const all = (rows: ScoreRows): unknown => [
  intraclassCorrelations(rows),
  kendallW(rows),
  ...metrics.map((metric) => krippendorffAlpha(rows, metric)),
];

describe('intraclass correlations', () => {
  it('are those that Shrout and Fleiss print', () => {
    const { value, applications, jurors } = intraclassCorrelations(shroutFleiss);
    expect({ applications, jurors }).toEqual({ applications: 6, jurors: 4 });
    const printed = { single1: '0.17', single2: '0.29', single3: '0.71', mean1: '0.44', mean2: '0.62', mean3: '0.91' };
    expect(
      Object.fromEntries(
        Object.entries<number | null>({ ...value }).map(([name, number]) => [name, number?.toFixed(2)]),
      ),
    ).toEqual(printed);
  });

  it('rest on what all have scored, and say on how much', () => {
    const gappy = [...shroutFleiss, [1, 2, 3, null], [null, null, null, null]];
    expect(intraclassCorrelations(gappy)).toEqual(intraclassCorrelations(shroutFleiss));
  });

  it('are refused where there is nothing to compare', () => {
    expect(intraclassCorrelations([])).toMatchObject({ refused: 'too-few-applications' });
    expect(intraclassCorrelations([[1, 2]])).toMatchObject({ refused: 'too-few-applications', applications: 1 });
    expect(intraclassCorrelations([[1], [2]])).toMatchObject({ refused: 'too-few-jurors', jurors: 1 });
    expect(intraclassCorrelations([[0.1, 0.3], [0.1, 0.3], [0.1, 0.3]])).toMatchObject({ refused: 'no-variation', value: null }); // prettier-ignore
  });

  it('do not change when everybody adds the same, or uses another unit', () => {
    fc.assert(
      fc.property(
        table(whole),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, add, factor) => {
          const changed = mapped(rows, (value) => value * factor + add);
          expectAlike(intraclassCorrelations(changed), intraclassCorrelations(rows));
        },
      ),
    );
  });

  it('of consistency do not change when one juror is milder by a constant', () => {
    fc.assert(
      fc.property(table(whole), fc.integer({ min: 1, max: 9 }), (rows, add) => {
        const before = intraclassCorrelations(rows).value;
        const milder = rows.map(([first = null, ...rest]) => [first === null ? null : first + add, ...rest]);
        const after = intraclassCorrelations(milder).value;
        expectAlike([after?.single3, after?.mean3], [before?.single3, before?.mean3]);
      }),
    );
  });
});

describe('Krippendorff’s alpha', () => {
  it('is what he prints', () => {
    const found = metrics.map((metric) => krippendorffAlpha(krippendorff, metric));
    expect(found.map(({ value }) => value?.toFixed(6))).toEqual(['0.815388', '0.849107']);
    // One of the twelve units has a single value, which can't be compared.
    expect(found[0]).toMatchObject({ applications: 11, jurors: 4 });
  });

  it('is the ratio of disagreements over all pairs, taken one by one', () => {
    fc.assert(
      fc.property(withGaps, fc.constantFrom(...metrics), (rows, metric) => {
        const { value, refused } = krippendorffAlpha(rows, metric);
        if (refused === null) expect(value).toBeCloseTo(pairByPair(rows, metric), 9);
      }),
    );
  });

  it('is 1 where all agree, refused where nothing differs, and does not mind whom it lacks', () => {
    expect(krippendorffAlpha([[1, 1, null], [2, null, 2], [3, 3, 3]], 'interval').value).toBe(1); // prettier-ignore
    expect(krippendorffAlpha([[2, 2], [2, 2]], 'ordinal')).toMatchObject({ refused: 'no-variation' }); // prettier-ignore
    expect(krippendorffAlpha([[0, 0], [0, 0]], 'interval')).toMatchObject({ refused: 'no-variation' }); // prettier-ignore
    expect(krippendorffAlpha([[1, 2], [3, null]], 'ordinal')).toMatchObject({ refused: 'too-few-applications', applications: 1 }); // prettier-ignore
    const alone = [...krippendorff, [null, null, 9, null], [null, null, null, null]];
    for (const metric of metrics)
      expect(krippendorffAlpha(alone, metric)).toEqual(krippendorffAlpha(krippendorff, metric));
  });

  it('sees ranks only where it is ordinal, and no unit where it is interval', () => {
    fc.assert(
      fc.property(withGaps, fc.integer({ min: 1, max: 9 }), (rows, factor) => {
        const alpha = (of: ScoreRows, metric: AlphaMetric): unknown => krippendorffAlpha(of, metric);
        expectAlike(alpha(mapped(rows, (value) => value ** 3 + 5), 'ordinal'), alpha(rows, 'ordinal')); // prettier-ignore
        expectAlike(alpha(mapped(rows, (value) => value * factor - 3), 'interval'), alpha(rows, 'interval')); // prettier-ignore
      }),
    );
  });

  it('takes no longer than a moment for 300 applications and 200 jurors', () => {
    const rows = Array.from({ length: 300 }, (_, unit) =>
      Array.from({ length: 200 }, (__, juror) => ((unit * 31 + juror * 17 + unit * juror) % 997) / 10),
    );
    for (const metric of metrics)
      expect(computed(() => expect(krippendorffAlpha(rows, metric).refused).toBeNull())).toBeLessThan(3_000);
  });
});

describe('Kendall’s W', () => {
  it('is what R’s irr gives for tied ranks, and 1/16 for an example without ties', () => {
    const { value, applications, jurors } = kendallW(transposed(anxiety));
    expect([value?.toFixed(2), applications, jurors]).toEqual(['0.54', 20, 3]);
    // The chi-squared value that W is tested with: m (n − 1) W.
    expect((3 * 19 * (value ?? 0)).toFixed(1)).toBe('30.8');
    expect(kendallW([[1, 1, 2, 3], [3, 2, 3, 1], [2, 3, 1, 2]]).value).toBe(1 / 16); // prettier-ignore
  });

  it('is 1 where all rank alike, ties included, 0 where two rank against each other, and refused where nobody ranks', () => {
    expect(kendallW([[1, 10], [5, 20], [5, 20], [9, 21]]).value).toBeCloseTo(1, 12); // prettier-ignore
    expect(kendallW([[1, 3], [2, 2], [3, 1]]).value).toBe(0); // prettier-ignore
    expect(kendallW([[1, 3], [1, 3]])).toMatchObject({ refused: 'no-variation' }); // prettier-ignore
    expect(kendallW([[1, null], [2, 1]])).toMatchObject({ refused: 'too-few-applications', applications: 1 }); // prettier-ignore
  });

  it('sees each juror’s order only', () => {
    fc.assert(
      fc.property(table(whole), (rows) => {
        const stretched = rows.map((row) =>
          row.map((value, juror) => (value === null ? null : value ** 3 * (juror + 1) + juror)),
        );
        expectAlike(kendallW(stretched), kendallW(rows));
      }),
    );
  });
});

it('no measure of agreement depends on the order of applications or jurors', () => {
  fc.assert(
    fc.property(withGaps, fc.array(fc.nat(), { minLength: 9, maxLength: 20 }), (rows, seeds) => {
      expectAlike(all(shuffled(rows, seeds)), all(rows));
    }),
  );
});

/** Alpha by its definition, over every ordered pair of values. */
function pairByPair(rows: ScoreRows, metric: AlphaMetric): number {
  const units = rows.map((row) => row.filter((value) => value !== null)).filter(({ length }) => length > 1);
  const values = units.flat();
  const far = (one: number, other: number): number => {
    if (one === other) return 0;
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    switch (metric) {
      case 'interval':
        return (high - low) ** 2;
      case 'ordinal': {
        const between = values.filter((value) => value >= low && value <= high).length;
        const ends = values.filter((value) => value === low || value === high).length;
        return (between - ends / 2) ** 2;
      }
      default:
        return metric satisfies never;
    }
  };
  const pairs = (list: readonly number[]): number =>
    list.reduce((sum, one) => sum + list.reduce((part, other) => part + far(one, other), 0), 0);
  const observed = units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0) / values.length;
  return 1 - observed / (pairs(values) / (values.length * (values.length - 1)));
}
