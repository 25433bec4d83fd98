import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDecidedOrder } from '../../../../main/engine/audit/decided-ties.ts';
import type { Result } from '../../../../shared/formats/result.ts';
import { motionIdSchema } from '../../../../shared/ids.ts';
import { applicationId } from '../../../helpers/sample-manifest.ts';

const motionId = motionIdSchema.parse('019022e1-3957-7b66-85c2-4a9bdb4ee60c');
const total = (id: string, rank: number | null): Result['totals'][number] => ({
  ...{ applicationId: applicationId(id), total: '1/1', validVotes: 1, criterionMeans: [], rank },
});
const tie = (ids: string, motion: typeof motionId | null = motionId): Result['ties'][number] => ({
  applicationIds: Array.from(ids, (id) => applicationId(id)),
  motionId: motion,
});
const tied = [
  total('A', 1),
  total('B', 2),
  total('C', 2),
  total('D', 2),
  total('E', 5),
  total('F', null),
  total('G', null),
];
const shown = (totals: Result['totals']): string =>
  totals.map((one) => `${one.applicationId}${one.rank ?? ''}`).join(' ');

describe('a tie that was decided', () => {
  it('has its ranks in that order, the last decision of several', () => {
    const taken = [tie('BCD'), tie('DBC')];
    expect(shown(inDecidedOrder(tied, taken, [tie('DBC')]).totals)).toBe('A1 D2 B3 C4 E5 F G');
    expect(inDecidedOrder(tied, taken, [tie('DBC')]).isTold).toBe(true);
    expect(inDecidedOrder(tied, taken, [tie('BCD'), tie('DBC')]).isTold).toBe(true);
  });

  it.each<[string, Result['ties'], Result['ties']]>([
    ['in another order', [tie('DBC')], [tie('BDC')]],
    ['by another motion', [tie('DBC')], [tie('DBC', null)]],
    ['not at all', [tie('DBC')], []],
    ['though nobody decided it', [], [tie('DBC')]],
    ['of what is no tied group', [], [tie('AB')]],
    ['of a part of the group', [tie('DBC')], [tie('DBC'), tie('BC')]],
  ])('is found to be told %s', (_how, taken, told) => {
    expect(inDecidedOrder(tied, taken, told).isTold).toBe(false);
  });

  it('has no effect where the group is no longer tied, and a group may stay tied', () => {
    for (const ids of ['AB', 'BC', 'FG', 'EX'])
      expect(inDecidedOrder(tied, [tie(ids)], [])).toEqual({ totals: tied, isTold: true });
    expect(inDecidedOrder(tied, [], [tie('CBD', null)])).toEqual({ totals: tied, isTold: true });
  });

  it('changes nothing but ranks and order within groups, whatever was decided', () => {
    const some = fc.array(fc.shuffledSubarray(Array.from('ABCDEFG'), { minLength: 2 }), { maxLength: 5 });
    fc.assert(
      fc.property(some, (orders) => {
        const taken = orders.map((ids) => tie(ids.join('')));
        const { totals } = inDecidedOrder(tied, taken, []);
        expect(totals.map((one) => one.applicationId).toSorted()).toEqual(Array.from('ABCDEFG'));
        expect(totals.map(({ rank }) => rank).filter((rank) => rank !== null)).toEqual(expect.arrayContaining([1, 5]));
        for (const [place, { rank }] of totals.entries())
          if (rank !== null) expect(rank).toBeLessThanOrEqual(place + 1);
      }),
    );
  });
});
