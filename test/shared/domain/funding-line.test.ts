import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, fundingLineOf } from '../../../shared/domain/funding-line.ts';
import { applicationIdSchema } from '../../../shared/ids.ts';

function claims(...list: readonly (readonly [rank: number, cents: number])[]): readonly Claim[] {
  return list.map(([rank, requestedCents], index) => ({
    applicationId: applicationIdSchema.parse(`A${index}`),
    rank,
    requestedCents,
  }));
}

describe('the funding line', () => {
  it('awards in rank order while the budget lasts and moves nobody up', () => {
    const line = fundingLineOf(claims([1, 60], [2, 60], [3, 10]), 100, 1_000);
    expect([...line.awards]).toEqual([['A0', 60]]);
    expect(line.residualCents).toBe(40);
    expect(line.reserve).toEqual(['A1', 'A2']);
  });

  it('takes a sum that fits exactly, and caps what is asked for', () => {
    const line = fundingLineOf(claims([1, 500], [2, 40]), 100, 60);
    expect([...line.awards]).toEqual([
      ['A0', 60],
      ['A1', 40],
    ]);
    expect(line.residualCents).toBe(0);
  });

  it('asks for a vote where a tie stands across it', () => {
    const line = fundingLineOf(claims([1, 50], [2, 40], [2, 45], [4, 1]), 100, 1_000);
    expect(line.needsVote).toEqual(['A1', 'A2']);
    expect(line.reserve).toEqual(['A3']);
    expect([...line.awards.keys()]).toEqual(['A0']);
  });

  it('awards a tie that fits whole, and puts one of which nobody fits on the reserve list', () => {
    expect([...fundingLineOf(claims([1, 50], [1, 50]), 100, 1_000).awards.keys()]).toEqual(['A0', 'A1']);
    expect(fundingLineOf(claims([1, 500], [1, 500]), 100, 1_000).reserve).toEqual(['A0', 'A1']);
  });

  it('never spends more than there is, and accounts for everyone once', () => {
    const claim = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 1_000 }));
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 20 }), fc.integer({ min: 0, max: 5_000 }), (list, budget) => {
        const sorted = claims(...[...list].sort(([a], [b]) => a - b));
        const line = fundingLineOf(sorted, budget, 800);
        const spent = [...line.awards.values()].reduce((sum, cents) => sum + cents, 0);
        expect(spent).toBe(line.committedCents);
        expect(line.committedCents + line.residualCents).toBe(budget);
        expect(line.residualCents).toBeGreaterThanOrEqual(0);
        expect([...line.awards.keys(), ...line.needsVote, ...line.reserve]).toEqual(
          sorted.map(({ applicationId }) => applicationId),
        );
      }),
    );
  });
});
