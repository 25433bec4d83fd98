import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf } from '../../../../shared/domain/fraction.ts';
import { jurorTendency } from '../../../../shared/domain/statistics/juror-tendency.ts';
import { midRanks } from '../../../../shared/domain/statistics/mid-ranks.ts';
import { normalisedRanks } from '../../../../shared/domain/statistics/normalised-ranks.ts';
import type { ScoreTable } from '../../../../shared/domain/statistics/score-table.ts';
import { standardScores } from '../../../../shared/domain/statistics/standard-scores.ts';
import { centralProbability, centralQuantile } from '../../../../shared/domain/statistics/student-t.ts';
import { applicationId, personId } from '../../../helpers/sample-manifest.ts';

const score = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 4 });
const rowsOfThree = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 9 });

function tableFrom(rows: readonly (readonly (number | null)[])[]): ScoreTable {
  return {
    applicationIds: rows.map((_, index) => applicationId(`A${index + 1}`)),
    personIds: (rows[0] ?? []).map((_, index) => personId(`J${index + 1}`)),
    cells: rows.map((row) => row.map((value) => (value === null ? null : exactOf(value)))),
  };
}

describe('Student’s t', () => {
  it('has the quantiles of the printed tables', () => {
    const found = [1, 2, 3, 5, 10, 30, 120].map((degrees) => centralQuantile(0.95, degrees).toFixed(3));
    expect(found).toEqual(['12.706', '4.303', '3.182', '2.571', '2.228', '2.042', '1.980']);
    expect(centralQuantile(0.99, 4).toFixed(3)).toBe('4.604');
  });

  it('has the probability of what it gives as a quantile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 999 }), (degrees, thousandths) => {
        const share = thousandths / 1000;
        expect(centralProbability(centralQuantile(share, degrees), degrees)).toBeCloseTo(share, 9);
      }),
    );
  });
});

describe('the tendency of a juror', () => {
  it('is the mean difference from the others, with Student’s interval', () => {
    // Differences 2, 4, 6: mean 4, standard error 2/√3, t(2) = 4.303.
    const rows = [
      [12, 10, 10],
      [14, 8, 12],
      [16, null, 10],
      [null, 5, 50],
      [99, null, null],
    ];
    const { value, ...rest } = jurorTendency(rows, 0);
    expect(rest).toEqual({ refused: null, applications: 3, jurors: 2 });
    expect([value?.difference, value?.low.toFixed(3), value?.high.toFixed(3)]).toEqual([4, '-0.968', '8.968']);
  });

  it('is refused with fewer than three applications in common', () => {
    expect(jurorTendency([[1, 2], [3, 4], [5, null]], 0)).toEqual({ refused: 'too-few-applications', value: null, applications: 2, jurors: 1 }); // prettier-ignore
    expect(jurorTendency([], 0)).toMatchObject({ refused: 'too-few-applications', applications: 0 });
  });

  it('does not change when everybody gives more, and rises by what the juror alone gives more', () => {
    fc.assert(
      fc.property(rowsOfThree, fc.integer({ min: 1, max: 50 }), (rows, more) => {
        const before = jurorTendency(rows, 1).value?.difference ?? null;
        const all = rows.map((row) => row.map((value) => (value === null ? null : value + more)));
        const alone = rows.map((row) =>
          row.map((value, juror) => (value === null || juror !== 1 ? value : value + more)),
        );
        if (before === null) return;
        expect(jurorTendency(all, 1).value?.difference).toBeCloseTo(before, 9);
        expect(jurorTendency(alone, 1).value?.difference).toBeCloseTo(before + more, 9);
        expect(jurorTendency(rows.toReversed(), 1).value?.difference).toBeCloseTo(before, 9);
      }),
    );
  });
});

describe('ranks and standard scores', () => {
  it('share the middle of tied places', () => {
    expect(midRanks([5, 1, 5, 9])).toEqual([2.5, 1, 2.5, 4]);
    expect(midRanks([])).toEqual([]);
  });

  it('have a mean of 0 and a deviation of 1 for each juror, and say nothing of one who makes no difference', () => {
    expect(standardScores([[1, 7], [3, 7], [null, 7]])).toEqual([[-1, null], [1, null], [null, null]]); // prettier-ignore
  });

  it('do not change when a juror is milder or uses more of the scale', () => {
    fc.assert(
      fc.property(rowsOfThree, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 40 }), (rows, factor, add) => {
        const other = rows.map(([first, ...rest]) => [first === null ? null : first * factor + add, ...rest]);
        const ids = tableFrom(rows).applicationIds;
        const places = (of: ScoreTable): unknown =>
          normalisedRanks(of, ids).map(({ rankByStandardScore, rankByRelativeRank }) => [
            rankByStandardScore,
            rankByRelativeRank,
          ]);
        expect(places(tableFrom(other))).toEqual(places(tableFrom(rows)));
      }),
    );
  });

  it('rank what has a rank, with ties, and put nobody’s application nowhere', () => {
    const table = tableFrom([[10, 50], [20, 60], [30, 70], [20, 60], [null, null]]); // prettier-ignore
    const ids = table.applicationIds.slice(1);
    expect(normalisedRanks(table, ids)).toMatchObject([
      { rankByStandardScore: 2, rankByRelativeRank: 2, relativeRank: 0.5, standardScore: 0 },
      { rankByStandardScore: 1, rankByRelativeRank: 1, relativeRank: 0.125 },
      { rankByStandardScore: 2, rankByRelativeRank: 2 },
      { rankByStandardScore: null, rankByRelativeRank: null, relativeRank: null, standardScore: null },
    ]);
  });
});
