import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf, parseExact } from '../../../shared/domain/fraction.ts';
import { type FailedThreshold, failedThresholds } from '../../../shared/domain/thresholds.ts';
import type { ApplicationTotal } from '../../../shared/domain/totals.ts';
import { applications, criterionId } from '../../helpers/sample-manifest.ts';
import { criteriaOf, rulesOf } from '../../helpers/sample-votes.ts';

const criteria = criteriaOf(60, 40);
const [first, second] = [criterionId('K1'), criterionId('K2')];

function totalWith(total: string | null, validVotes = 3, means: readonly (string | null)[] = ['3/1', '3/1']) {
  const entries = means.map((mean, index) => {
    const id = criterionId(`K${index + 1}`);
    return [id, mean === null ? null : parseExact(mean)] as const;
  });
  const exact = total === null ? null : parseExact(total);
  return { applicationId: applications.first, validVotes, means: new Map(entries), total: exact, voteTotals: [] };
}

/** The criteria with these minimum means for funding. */
function withMinMeans(...minMeans: readonly (number | null)[]): typeof criteria {
  return criteria.map((criterion, index) => ({ ...criterion, minMean: minMeans[index] ?? null }));
}

const namesOf = (failed: readonly FailedThreshold[]): readonly string[] =>
  failed.map((one) => (one.threshold === 'criterion' ? one.criterionId : one.threshold));

describe('a threshold', () => {
  it('that is not set fails nobody', () => {
    expect(failedThresholds(totalWith('0/1', 1, ['0/1', '0/1']), criteria, rulesOf())).toEqual([]);
  });

  it('for the total is met when it is reached exactly', () => {
    const rules = rulesOf({ totalThreshold: 60 });
    expect(failedThresholds(totalWith('60/1'), criteria, rules)).toEqual([]);
    expect(namesOf(failedThresholds(totalWith('5999/100'), criteria, rules))).toEqual(['total']);
  });

  it('is compared with what was computed, not with what is shown', () => {
    // 206/3 is shown as 68.67, which it does not reach.
    expect(namesOf(failedThresholds(totalWith('206/3'), criteria, rulesOf({ totalThreshold: 68.67 })))).toEqual([
      'total',
    ]);
    expect(failedThresholds(totalWith('206/3'), criteria, rulesOf({ totalThreshold: 68.6666 }))).toEqual([]);
    expect(failedThresholds(totalWith('3/1', 3, ['21/10']), withMinMeans(2.1), rulesOf())).toEqual([]);
    expect(namesOf(failedThresholds(totalWith('3/1', 3, ['7/3']), withMinMeans(2.3334), rulesOf()))).toEqual(['K1']);
  });

  it('for a mean fails for the criterion that has it, however high the total', () => {
    const failed = failedThresholds(totalWith('99/1', 3, ['4/1', '19/10']), withMinMeans(2, 2), rulesOf());
    expect(failed).toEqual([{ threshold: 'criterion', criterionId: second }]);
  });

  it('for the number of votes is met by exactly so many', () => {
    const rules = rulesOf({ minValidVotes: 3 });
    expect(failedThresholds(totalWith('90/1', 3), criteria, rules)).toEqual([]);
    expect(namesOf(failedThresholds(totalWith('90/1', 2), criteria, rules))).toEqual(['votes']);
  });

  it('for points and means says nothing of an application without votes: that has too few, whatever the rule', () => {
    const strict = rulesOf({ totalThreshold: 60, minValidVotes: 0 });
    expect(namesOf(failedThresholds(totalWith(null, 0, [null, null]), withMinMeans(2, 2), strict))).toEqual(['votes']);
  });

  it('is named with all others that fail, in one order', () => {
    const rules = rulesOf({ totalThreshold: 60, minValidVotes: 3 });
    const failed = failedThresholds(totalWith('20/1', 1, ['1/1', '1/1']), withMinMeans(2, 2), rules);
    expect(namesOf(failed)).toEqual(['votes', 'total', first, second]);
  });

  it('for a mean is none where the criterion is for information only', () => {
    const asked = criteriaOf(100, 0).map((criterion) => ({ ...criterion, minMean: 2 }));
    expect(failedThresholds(totalWith('75/1', 3, ['3/1', '0/1']), asked, rulesOf())).toEqual([]);
  });
});

describe('more of anything', () => {
  it('never fails a threshold that less has met', () => {
    const points = fc.integer({ min: 0, max: 100 });
    const votes = fc.integer({ min: 1, max: 9 });
    const [total, mean, count] = [fc.tuple(points, points), fc.tuple(points, points), fc.tuple(votes, votes)];
    fc.assert(
      fc.property(
        total,
        mean,
        count,
        fc.tuple(points, points, votes),
        (totals, means, counts, [least, low, fewest]) => {
          const [poor, rich] = [Math.min, Math.max].map((pick): ApplicationTotal => ({
            ...totalWith(null, pick(...counts)),
            total: exactOf(pick(...totals)).div(3),
            means: new Map([[first, exactOf(pick(...means)).div(25)]]),
          }));
          const rules = rulesOf({ totalThreshold: least / 4, minValidVotes: fewest });
          const failed = [poor, rich].map((one) =>
            one === undefined ? [] : namesOf(failedThresholds(one, withMinMeans(low / 25), rules)),
          );
          expect(failed[0]).toEqual(expect.arrayContaining([...(failed[1] ?? [])]));
        },
      ),
    );
  });
});
