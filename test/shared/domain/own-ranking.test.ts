import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Exact, exactOf, exactText } from '../../../shared/domain/fraction.ts';
import {
  closeGaps,
  contradictionsOf,
  insertAt,
  moveBy,
  type OwnRanks,
  putAt,
  ranksByPoints,
  sortedRanks,
  takeOut,
  tieWithBefore,
} from '../../../shared/domain/own-ranking.ts';
import { type ApplicationId, applicationIdSchema } from '../../../shared/ids.ts';

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((id) => applicationIdSchema.parse(id));
const [a, b, c, d] = ids as [ApplicationId, ApplicationId, ApplicationId, ApplicationId];
const ranks = (...places: readonly (readonly [ApplicationId, number])[]): OwnRanks =>
  places.map(([applicationId, rank]) => ({ applicationId, rank }));
const ranksText = (given: OwnRanks): string =>
  given.map(({ applicationId, rank }) => `${rank}${applicationId}`).join(' ');

const anyRanks: fc.Arbitrary<OwnRanks> = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((applicationId) => fc.integer({ min: 1, max: 10 }).map((rank) => ({ applicationId, rank }))),
    ),
  )
  .map(sortedRanks);
/** Thirds, so that only exact arithmetic recognises equal totals; some have no total. */
const anyTotals: fc.Arbitrary<ReadonlyMap<ApplicationId, Exact>> = fc
  .tuple(
    ...ids.map((id) =>
      fc.option(fc.integer({ min: 0, max: 12 }).map((thirds) => [id, exactOf(thirds).div(3)] as const)),
    ),
  )
  .map((entries) => new Map(entries.filter((entry) => entry !== null)));

describe('one step up or down', () => {
  it('changes places with the next one, over empty places, and stays at the ends', () => {
    expect(ranksText(moveBy(ranks([a, 1], [b, 4]), b, -1))).toBe('1B 4A');
    expect(ranksText(moveBy(ranks([a, 1], [b, 4]), a, 1))).toBe('1B 4A');
    expect(ranksText(moveBy(ranks([a, 1], [b, 4]), a, -1))).toBe('1A 4B');
    expect(ranksText(moveBy(ranks([a, 1], [b, 2], [c, 2]), a, 1))).toBe('1B 1C 2A');
  });

  it('leaves a shared rank for one of its own beside it', () => {
    expect(ranksText(moveBy(ranks([a, 1], [b, 2], [c, 2], [d, 3]), c, -1))).toBe('1A 2C 3B 4D');
    expect(ranksText(moveBy(ranks([a, 1], [b, 2], [c, 2], [d, 5]), b, 1))).toBe('1A 2C 3B 5D');
  });

  it('leaves no other order than before when it is taken back, where nothing is shared', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 2 }), fc.nat(), (order, which) => {
        const given = order.map((applicationId, index) => ({ applicationId, rank: 2 * index + 1 }));
        const moved = given[which % (given.length - 1)]?.applicationId ?? a;
        expect(ranksText(moveBy(moveBy(given, moved, 1), moved, -1))).toBe(ranksText(given));
      }),
    );
  });
});

describe('a rank', () => {
  it('can be given beside others, in front of them, or shared with the one before', () => {
    expect(ranksText(putAt(ranks([a, 1], [b, 2]), b, 1))).toBe('1A 1B');
    expect(ranksText(insertAt(ranks([a, 1], [b, 2], [c, 4]), d, 1))).toBe('1D 2A 3B 4C');
    expect(ranksText(tieWithBefore(ranks([a, 1], [b, 4]), b))).toBe('1A 1B');
    expect(ranksText(tieWithBefore(ranks([a, 1], [b, 4]), a))).toBe('1A 4B');
    expect(ranksText(takeOut(ranks([a, 1], [b, 2], [c, 3]), b))).toBe('1A 3C');
  });

  it('is never lost and never below 1, whatever is done', () => {
    fc.assert(
      fc.property(anyRanks, fc.constantFrom(...ids), fc.integer({ min: 1, max: 10 }), (given, id, rank) => {
        const known = given.some(({ applicationId }) => applicationId === id);
        for (const after of [
          insertAt(given, id, rank),
          putAt(given, id, rank),
          moveBy(given, id, 1),
          moveBy(given, id, -1),
          tieWithBefore(given, id),
          closeGaps(given),
        ]) {
          const rest = (list: OwnRanks): string[] =>
            takeOut(list, id)
              .map(({ applicationId }) => applicationId)
              .sort();
          expect(rest(after)).toStrictEqual(rest(given));
          expect(new Set(after.map(({ applicationId }) => applicationId)).size).toBe(after.length);
          expect(after.every((rank) => rank.rank >= 1)).toBe(true);
          expect(ranksText(sortedRanks(after))).toBe(ranksText(after));
        }
        if (known) expect(moveBy(given, id, 1)).toHaveLength(given.length);
      }),
    );
  });

  it('is counted without gaps as 1, 2, 2, 4, in the same order', () => {
    expect(ranksText(closeGaps(ranks([a, 3], [b, 5], [c, 5], [d, 9])))).toBe('1A 2B 2C 4D');
  });
});

describe('contradictions between order and points', () => {
  it('name the pair, and by how much it is the other way round', () => {
    const totals = new Map([
      [a, exactOf(70)],
      [b, exactOf(1).div(3)],
      [c, exactOf(71)],
    ]);
    const found = contradictionsOf(ranks([b, 1], [a, 2], [c, 2], [d, 3]), totals);
    expect(found.map(({ before, after, difference }) => [before, after, exactText(difference)])).toStrictEqual([
      [b, c, '212/3'],
      [b, a, '209/3'],
    ]);
  });

  it('are exactly the pairs of which the first has less, by exact arithmetic', () => {
    fc.assert(
      fc.property(anyRanks, anyTotals, (given, totals) => {
        const placeOf = new Map(given.map(({ applicationId, rank }) => [applicationId, rank]));
        const expected = ids
          .flatMap((one) => ids.map((other) => [one, other] as const))
          .filter(([one, other]) => {
            const [first, second, mine, theirs] = [
              placeOf.get(one),
              placeOf.get(other),
              totals.get(one),
              totals.get(other),
            ];
            return (
              first !== undefined &&
              second !== undefined &&
              mine !== undefined &&
              theirs !== undefined &&
              first < second &&
              mine.n * theirs.d < theirs.n * mine.d
            );
          });
        const found = contradictionsOf(given, totals);
        expect(found.map(({ before, after }) => `${before}<${after}`).sort()).toStrictEqual(
          expected.map(([one, other]) => `${one}<${other}`).sort(),
        );
      }),
    );
  });

  it('are none in the order of the points, in which equal points share a rank', () => {
    fc.assert(
      fc.property(anyTotals, (totals) => {
        expect(contradictionsOf(ranksByPoints(totals), totals)).toStrictEqual([]);
      }),
    );
    expect(
      ranksText(
        ranksByPoints(
          new Map([
            [a, exactOf(206).div(3)],
            [b, exactOf(618).div(9)],
            [c, exactOf(90)],
          ]),
        ),
      ),
    ).toBe('1C 2A 2B');
  });
});
