import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, firstReserveOf, fundingLineOf } from '../../../shared/domain/funding-line.ts';
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

  it('awards a tie that fits as a whole, and puts a tie of which no member fits on the reserve list', () => {
    expect([...fundingLineOf(claims([1, 50], [1, 50]), 100, 1_000).awards.keys()]).toEqual(['A0', 'A1']);
    expect(fundingLineOf(claims([1, 500], [1, 500]), 100, 1_000).reserve).toEqual(['A0', 'A1']);
  });

  it('names nobody as first reserve before a tie is decided', () => {
    const [a0, a1, a2] = claims([1, 0], [2, 0], [2, 0]).map(({ applicationId }) => applicationId);
    if (a0 === undefined || a1 === undefined || a2 === undefined) throw new Error('three claims');
    const across = fundingLineOf(claims([1, 50], [2, 40], [2, 45], [4, 1]), 100, 1_000);
    expect(firstReserveOf(across, [[a1, a2]])).toBeNull();
    const below = fundingLineOf(claims([1, 50], [2, 400], [2, 450]), 100, 1_000);
    expect(below.reserve).toEqual([a1, a2]);
    expect(firstReserveOf(below, [[a1, a2]])).toBeNull();
    expect(firstReserveOf(below, [])).toBe(a1);
    expect(firstReserveOf(fundingLineOf(claims([1, 50]), 100, 1_000), [])).toBeNull();
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

  it('asks for a vote on all three of a tie where the money is for two, whatever their order in the list', () => {
    const three = claims([1, 40], [2, 30], [2, 30], [2, 30], [5, 1]);
    const line = fundingLineOf(three, 100, 1_000);
    expect([...line.awards.keys()]).toEqual(['A0']);
    expect(line.needsVote).toEqual(['A1', 'A2', 'A3']);
    const turned = fundingLineOf(
      [three[0], three[3], three[2], three[1], three[4]].flatMap((one) => one ?? []),
      100,
      1_000,
    );
    expect([...turned.needsVote].sort()).toEqual([...line.needsVote].sort());
    expect(turned.reserve).toEqual(['A4']);
  });

  it('asks for a vote on two of which only one fits, and not on a tie further below', () => {
    const line = fundingLineOf(claims([1, 60], [2, 40], [2, 90], [4, 10], [5, 5], [5, 5]), 100, 1_000);
    expect(line.needsVote).toEqual(['A1', 'A2']);
    expect(line.reserve).toEqual(['A3', 'A4', 'A5']);
  });

  it('asks again where after a vote another tie stands across it', () => {
    // The first tie was decided, so those ranks are no longer shared, and the money reaches the next tie.
    const line = fundingLineOf(claims([1, 40], [2, 30], [3, 20], [3, 20], [5, 1]), 100, 1_000);
    expect([...line.awards.keys()]).toEqual(['A0', 'A1']);
    expect(line.needsVote).toEqual(['A2', 'A3']);
    expect(line.residualCents).toBe(30);
  });

  it('never tears a tie apart by the order of the list', () => {
    const claim = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(10, 20, 30));
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 12 }),
        fc.integer({ min: 0, max: 200 }),
        fc.array(fc.integer(), { minLength: 12, maxLength: 12 }),
        (list, budget, keys) => {
          const sorted = claims(...[...list].sort(([a], [b]) => a - b));
          const line = fundingLineOf(sorted, budget, 25);
          const placeOf = (id: Claim['applicationId']): string =>
            line.awards.has(id) ? 'award' : line.needsVote.includes(id) ? 'vote' : 'reserve';
          const groups = Map.groupBy(sorted, ({ rank }) => rank);
          for (const group of groups.values())
            expect(new Set(group.map(({ applicationId }) => placeOf(applicationId))).size).toBe(1);
          // In another order within each rank, the same applications get the same places.
          const keyed = sorted.map((one, index) => ({ one, key: keys[index] ?? 0 }));
          const turned = keyed.sort((a, b) => a.one.rank - b.one.rank || a.key - b.key).map(({ one }) => one);
          const other = fundingLineOf(turned, budget, 25);
          expect(new Map([...other.awards].sort())).toEqual(new Map([...line.awards].sort()));
          expect([...other.needsVote].sort()).toEqual([...line.needsVote].sort());
          expect(other.residualCents).toBe(line.residualCents);
        },
      ),
    );
  });
});
