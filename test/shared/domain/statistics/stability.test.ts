import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededDraws } from '../../../../main/engine/crypto/seeded-draws.ts';
import { quickRecounter } from '../../../../shared/domain/statistics/quick-recount.ts';
import { emptyRecount, exactRecounter, type Recounter } from '../../../../shared/domain/statistics/recount.ts';
import {
  placesOf,
  resultOfTotals,
  type ResultBasis,
  totalsOf,
} from '../../../../shared/domain/statistics/result-basis.ts';
import { scaledVotes } from '../../../../shared/domain/statistics/scaled-votes.ts';
import { stabilityOf } from '../../../../shared/domain/statistics/stability.ts';
import { arbitraryBasis, basisOf } from '../../../helpers/arbitrary-basis.ts';
import { demoBasis } from '../../../helpers/demo-basis.ts';
import { applicationId } from '../../../helpers/sample-manifest.ts';
import { scaleOf } from '../../../helpers/sample-votes.ts';

const demo = await demoBasis();

function recounted(recounter: Recounter, basis: ResultBasis, times: readonly number[]): unknown {
  const recount = emptyRecount(basis.applications.length);
  recounter(Uint16Array.from(times), recount);
  return { ranks: [...recount.ranks], outcomes: [...recount.outcomes] };
}

function quick(basis: ResultBasis): Recounter {
  const recounter = quickRecounter(basis);
  if (recounter === null) throw new Error('not in whole numbers');
  return recounter;
}

const options = (seed: string, replicates = 500) => ({
  draws: seededDraws(seed),
  replicates,
  onProgress: (): void => undefined,
});

/** The real result without one juror's votes. */
function without(basis: ResultBasis, left: string): ReturnType<typeof placesOf> {
  const votes = new Map([...basis.votes].map(([id, own]) => [id, own.filter(({ personId }) => personId !== left)]));
  return placesOf(resultOfTotals(totalsOf({ ...basis, votes }), basis));
}

describe('a quick recount', () => {
  it('has the ranks, ties, thresholds and line of the real result’s own functions, whoever is drawn how often', () => {
    const drawn = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(arbitraryBasis, drawn, (basis, rounds) => {
        // One recounter for all rounds, so that anything left over from an earlier round would show.
        const recounter = quick(basis);
        for (const times of rounds.map((round) => round.slice(0, basis.personIds.length)))
          expect(recounted(recounter, basis, times)).toEqual(recounted(exactRecounter(basis), basis, times));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps ties that floats would lose, on the demo as on thirds', () => {
    const once = demo.personIds.map(() => 1);
    expect(recounted(quick(demo), demo, once)).toEqual(recounted(exactRecounter(demo), demo, once));
    for (let left = 0; left < once.length; left += 1) {
      const times = once.map((time, juror) => (juror === left ? 0 : time * 2));
      expect(recounted(quick(demo), demo, times)).toEqual(recounted(exactRecounter(demo), demo, times));
    }
  });

  it('is not made where the numbers are too large to be exact, and then fractions count', () => {
    const odd = [123_456.7891, 7.0001, 999_999.9999];
    const small = basisOf([[odd, odd], [[...odd].reverse(), null]]); // prettier-ignore
    const weights = [33.3333, 33.3333, 33.3334];
    const criteria = small.criteria.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 0 }));
    const huge = { ...small, criteria, scale: scaleOf([0, ...odd]) };
    expect(scaledVotes(huge)).toBeNull();
    const stability = stabilityOf(huge, options('x', 40));
    expect(stability.bootstrap).toMatchObject({ refused: null, applications: 2, jurors: 2 });
  });
});

describe('stability', () => {
  it('without a juror is the real result without the votes of that juror', () => {
    fc.assert(
      fc.property(arbitraryBasis, (basis) => {
        for (const { personId, places } of stabilityOf(basis, options('x', 0)).withoutJuror) {
          const wanted = without(basis, personId);
          expect(places).toEqual(basis.applications.map(({ id }) => wanted.get(id)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('with other weights changes each by a fifth both ways, and fills up to 100', () => {
    const { withWeight, applicationIds } = stabilityOf(demo, options('x', 0));
    expect(withWeight.map(({ criterionId, weight }) => `${criterionId} ${weight}`)).toEqual([
      ...['K1 16/1', 'K1 24/1', 'K2 8/1', 'K2 12/1', 'K3 12/1', 'K3 18/1', 'K4 12/1', 'K4 18/1'],
      ...['K5 12/1', 'K5 18/1', 'K6 8/1', 'K6 12/1', 'K7 8/1', 'K7 12/1', 'K8 4/1', 'K8 6/1'],
    ]);
    // K1 at 24: the other weights times 76/80, which is 9.5 for K2, and so on.
    const weights = [24, 9.5, 14.25, 14.25, 14.25, 9.5, 9.5, 4.75];
    const criteria = demo.criteria.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 0 }));
    const wanted = placesOf(resultOfTotals(totalsOf({ ...demo, criteria }), { ...demo, criteria }));
    expect(withWeight[1]?.places).toEqual(applicationIds.map((id) => wanted.get(id)));
  });

  it('tells the share of drawn juries, the same for everybody with the same seed', () => {
    const [one, again, other] = ['Los', 'Los', 'anders'].map(
      (seed) => stabilityOf(demo, options(seed, 2_000)).bootstrap,
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    const shares = new Map(one?.value?.map((share) => [share.applicationId, share]));
    expect(shares.get(applicationId('DMK-02'))).toMatchObject({ inside: 2_000, ranked: 2_000, bestRank: 1 });
    expect(shares.get(applicationId('DMK-32'))?.inside ?? 0).toBe(0);
    for (const share of shares.values()) {
      expect(share.inside + share.vote).toBeLessThanOrEqual(share.ranked);
      expect(share.bestRank ?? Infinity).toBeLessThanOrEqual(share.worstRank ?? Infinity);
    }
  });

  it('of a jury of one voice changes nothing, and one juror alone is no sample', () => {
    const like = basisOf([
      [[4, 4, 4], [4, 4, 4]],
      [[2, 2, 2], [2, 2, 2]],
      [[1, 1, 1], [1, 1, 1]],
    ]); // prettier-ignore
    expect(stabilityOf(like, options('x', 100)).bootstrap.value?.map(({ inside, bestRank, worstRank }) => [inside, bestRank, worstRank])).toEqual([[100, 1, 1], [100, 2, 2], [0, 3, 3]]); // prettier-ignore
    expect(stabilityOf(basisOf([[[4, 4, 4]], [[1, 1, 1]]]), options('x')).bootstrap).toEqual({ refused: 'too-few-jurors', value: null, applications: 2, jurors: 1 }); // prettier-ignore
  });

  it('comes near what all possible juries of two would give', () => {
    // A1 and A2 ask for all the money. Juries: twice J1 (A1 ahead), twice J2 (A2 ahead), both (tied across the line).
    const basis = basisOf([[[4, 4, 4], [2, 2, 2]], [[2, 2, 2], [4, 4, 4]]], { budgetCents: 100 }); // prettier-ignore
    const [first, second] = stabilityOf(basis, options('x', 10_000)).bootstrap.value ?? [];
    expect([first?.inside, second?.inside].every((inside) => Math.abs((inside ?? 0) - 2_500) < 200)).toBe(true);
    expect(first?.vote).toBe(10_000 - (first?.inside ?? 0) - (second?.inside ?? 0));
    expect(first).toMatchObject({ ranked: 10_000, bestRank: 1, worstRank: 2 });
  });
});
