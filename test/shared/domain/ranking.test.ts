import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOf, parseExact } from '../../../shared/domain/fraction.ts';
import { type Ranking, rankingOf } from '../../../shared/domain/ranking.ts';
import { type ApplicationTotal, totalOf } from '../../../shared/domain/totals.ts';
import type { Rules, TieBreakStep } from '../../../shared/formats/competition.ts';
import { applicationId, criterionId } from '../../helpers/sample-manifest.ts';
import { criteriaOf, rulesOf, scaleOf, votesOf } from '../../helpers/sample-votes.ts';

const criteria = criteriaOf(50, 30, 20);
const [k1, k2, k3] = ['K1', 'K2', 'K3'].map((id): TieBreakStep => ({ by: 'criterion', criterionId: criterionId(id) }));
const vote: TieBreakStep = { by: 'vote' };

/** An application's total as a fraction, and its means on K1, K2, … */
function totalWith(id: string, total: string | null, means: readonly (number | null)[] = []): ApplicationTotal {
  return {
    applicationId: applicationId(id),
    validVotes: total === null ? 0 : 3,
    means: new Map(means.map((mean, index) => [criterionId(`K${index + 1}`), mean === null ? null : exactOf(mean)])),
    total: total === null ? null : parseExact(total),
    voteTotals: [],
  };
}

function rank(totals: readonly ApplicationTotal[], changes: Partial<Rules> = {}, of = criteria): Ranking {
  return rankingOf(totals, of, rulesOf(changes));
}

/** "1 A, 2 B, 2 C" */
function ranksText({ ranked }: Ranking): string {
  return ranked.map(({ rank: number, total }) => `${number} ${total.applicationId}`).join(', ');
}

function stepsOf(...steps: readonly (TieBreakStep | undefined)[]): readonly TieBreakStep[] {
  return steps.filter((step) => step !== undefined);
}

describe('the ranking', () => {
  it('goes by total, and what is equal shares a rank and takes up as many', () => {
    const ranking = rank([
      totalWith('A', '70/1'),
      totalWith('B', '206/3'),
      totalWith('C', '90/1'),
      totalWith('D', '70/1'),
      totalWith('E', '0/1'),
    ]);
    expect(ranksText(ranking)).toBe('1 C, 2 A, 2 D, 4 B, 5 E');
    expect(ranking.tiesOnTotal).toEqual([['A', 'D']]);
    expect(ranking.unresolved).toEqual([['A', 'D']]);
  });

  it('tells apart what is displayed alike, and even what floats would take for equal', () => {
    const ranking = rank([totalWith('A', '6866666/100000'), totalWith('B', '206/3')]);
    expect(ranksText(ranking)).toBe('1 B, 2 A');
    expect(ranking.tiesOnTotal).toEqual([]);
    const close = rank([totalWith('A', '206/3'), totalWith('B', '206000000000000000001/3000000000000000000')]);
    expect(ranksText(close)).toBe('1 B, 2 A');
  });

  it('of nothing is empty', () => {
    expect(rank([])).toEqual({ ranked: [], below: [], tiesOnTotal: [], unresolved: [] });
  });
});

describe('a tie on points', () => {
  const tied = [
    totalWith('A', '70/1', [3, 2, 1]),
    totalWith('B', '70/1', [3, 2.5, 0]),
    totalWith('C', '70/1', [2.5, 4, 4]),
  ];

  it('is resolved by the rule’s criteria one after the other, and still told of', () => {
    const ranking = rank(tied, { tieBreak: [...stepsOf(k1, k2)] });
    expect(ranksText(ranking)).toBe('1 B, 2 A, 3 C');
    expect(ranking.tiesOnTotal).toEqual([['B', 'A', 'C']]);
    expect(ranking.unresolved).toEqual([]);
  });

  it('follows the rule’s order, not the criteria’s', () => {
    expect(ranksText(rank(tied, { tieBreak: [...stepsOf(k3, k1)] }))).toBe('1 C, 2 A, 3 B');
    expect(ranksText(rank(tied, { tieBreak: [...stepsOf(k2)] }))).toBe('1 C, 2 B, 3 A');
  });

  it('is looked at by a later criterion only among those that the earlier ones left tied', () => {
    const ranking = rank(tied, { tieBreak: [...stepsOf(k1)] });
    expect(ranksText(ranking)).toBe('1 A, 1 B, 3 C');
    expect(ranking.unresolved).toEqual([['A', 'B']]);
  });

  it('waits for the vote where the rule puts one, whatever stands behind it', () => {
    for (const tieBreak of [[vote], stepsOf(vote, k1, k2), []])
      expect(rank(tied, { tieBreak: [...tieBreak] }).unresolved).toEqual([['A', 'B', 'C']]);
    expect(ranksText(rank(tied, { tieBreak: [...stepsOf(k1, vote, k2)] }))).toBe('1 A, 1 B, 3 C');
  });

  it('stays where all means are equal too, in the order of the competition’s list', () => {
    const ranking = rank([totalWith('Z', '70/1', [3, 2, 1]), ...tied.slice(0, 1)], {
      tieBreak: [...stepsOf(k1, k2, k3, vote)],
    });
    expect(ranksText(ranking)).toBe('1 Z, 1 A');
    expect(ranking.unresolved).toEqual([['Z', 'A']]);
  });

  it('is not resolved by a criterion that is asked for information only', () => {
    const asked = criteriaOf(50, 50, 0);
    const ranking = rank(tied.slice(0, 2), { tieBreak: [...stepsOf(k1, k3)] }, asked);
    expect(ranksText(ranking)).toBe('1 A, 1 B');
  });

  it('never lifts anyone over more points', () => {
    const ranking = rank([totalWith('A', '70/1', [4, 4, 4]), totalWith('B', '211/3', [0, 0, 0])], {
      tieBreak: [...stepsOf(k1, k2, k3)],
    });
    expect(ranksText(ranking)).toBe('1 B, 2 A');
  });
});

describe('what fails a threshold', () => {
  it('is listed below without a rank, highest total first, with the reasons', () => {
    const ranking = rank(
      [
        totalWith('A', null),
        totalWith('B', '40/1'),
        totalWith('C', '60/1'),
        totalWith('D', '179/3'),
        totalWith('E', '80/1'),
      ],
      { totalThreshold: 60 },
    );
    expect(ranksText(ranking)).toBe('1 E, 2 C');
    expect(ranking.below.map(({ total, failed }) => [total.applicationId, failed])).toEqual([
      ['D', [{ threshold: 'total' }]],
      ['B', [{ threshold: 'total' }]],
      ['A', [{ threshold: 'votes' }]],
    ]);
  });

  it('takes no rank from those who pass, and is in no tie with them', () => {
    const strict = criteria.map((criterion) => ({ ...criterion, minMean: 2 }));
    const ranking = rank([totalWith('A', '70/1', [1, 4, 4]), totalWith('B', '70/1', [3, 3, 3])], {}, strict);
    expect(ranksText(ranking)).toBe('1 B');
    expect(ranking.tiesOnTotal).toEqual([]);
  });
});

describe('whatever the totals', () => {
  const anyTotals = fc
    .array(fc.record({ thirds: fc.integer({ min: 180, max: 186 }), means: fc.array(fc.nat({ max: 2 })) }), {
      maxLength: 12,
    })
    .map((list) =>
      list.map(({ thirds, means }, index) =>
        totalWith(
          `A${index}`,
          `${thirds}/3`,
          [0, 1, 2].map((at) => means[at] ?? 0),
        ),
      ),
    );
  const rules = { totalThreshold: 61, tieBreak: [...stepsOf(k3, k1, vote)] };
  const ranksById = (ranking: Ranking): Readonly<Record<string, number>> =>
    Object.fromEntries(ranking.ranked.map(({ rank: number, total }) => [total.applicationId, number]));

  it('everybody is ranked or listed below, once', () => {
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const { ranked, below } = rank(totals, rules);
        const all = [...ranked, ...below].map(({ total }) => total.applicationId);
        expect(all.toSorted()).toEqual(totals.map(({ applicationId: id }) => id).toSorted());
      }),
    );
  });

  it('a rank is one more than the number of those who are ahead', () => {
    const keyOf = ({ total, means }: ApplicationTotal): number =>
      [total, means.get(criterionId('K3')), means.get(criterionId('K1'))].reduce(
        (key, part) => 10 * key + (part?.mul(3).valueOf() ?? 0),
        0,
      );
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const { ranked } = rank(totals, rules);
        for (const { rank: number, total } of ranked)
          expect(number).toBe(1 + ranked.filter((other) => keyOf(other.total) > keyOf(total)).length);
      }),
    );
  });

  it('the order in which they are given changes no rank', () => {
    const shuffled = anyTotals.chain((totals) =>
      fc.tuple(fc.constant(totals), fc.shuffledSubarray(totals, { minLength: totals.length })),
    );
    fc.assert(
      fc.property(shuffled, ([totals, others]) => {
        expect(ranksById(rank(others, rules))).toEqual(ranksById(rank(totals, rules)));
      }),
    );
  });

  it('groups that are left tied share one rank, and nobody else does', () => {
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const ranking = rank(totals, rules);
        const numbers = new Set(ranking.ranked.map(({ rank: number }) => number));
        const shared = Array.from(numbers, (number) =>
          ranking.ranked.filter((one) => one.rank === number).map(({ total }) => total.applicationId),
        ).filter(({ length }) => length > 1);
        expect(ranking.unresolved).toEqual(shared);
      }),
    );
  });
});

describe('from the votes on', () => {
  const steps = scaleOf().map(({ value }) => value);
  const value = fc.constantFrom(...steps);
  const anyVotes = fc.array(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 6,
  });
  const rules = { tieBreak: [...stepsOf(k2, k1, vote)] };

  function rankVotes(votes: readonly (readonly (readonly number[])[])[], weights: readonly number[]): Ranking {
    const of = criteriaOf(...weights);
    const totals = votes.map((rows, index) =>
      totalOf(applicationId(`A${index}`), votesOf(rows), { criteria: of, scale: scaleOf() }),
    );
    return rank(totals, rules, of);
  }

  const rankOf = (ranking: Ranking, id: string): number =>
    ranking.ranked.find(({ total }) => total.applicationId === id)?.rank ?? Infinity;

  it('only the weights’ proportions matter', () => {
    fc.assert(
      fc.property(anyVotes, fc.integer({ min: 2, max: 1_000 }), (votes, factor) => {
        const scaled = [50, 30, 20].map((weight) => weight * factor);
        expect(ranksText(rankVotes(votes, scaled))).toBe(ranksText(rankVotes(votes, [50, 30, 20])));
      }),
    );
  });

  it('a higher value never worsens the own rank, nor betters another’s', () => {
    fc.assert(
      fc.property(anyVotes, fc.nat({ max: 2 }), value, (votes, column, raised) => {
        const [first = [], ...others] = votes;
        const higher = first.map((row, index) =>
          index === 0 ? row.with(column, Math.max(row[column] ?? 0, raised)) : row,
        );
        const [before, after] = [votes, [higher, ...others]].map((all) => rankVotes(all, [50, 30, 20]));
        if (before === undefined || after === undefined) return;
        expect(rankOf(after, 'A0')).toBeLessThanOrEqual(rankOf(before, 'A0'));
        others.forEach((_, index) => {
          const id = `A${index + 1}`;
          expect(rankOf(after, id)).toBeGreaterThanOrEqual(rankOf(before, id));
        });
      }),
    );
  });

  it('what is asked for information only changes no rank', () => {
    fc.assert(
      fc.property(anyVotes, value, (votes, answer) => {
        const asked = votes.map((rows) => rows.map(([one, two]) => [one, two, answer]));
        const silent = votes.map((rows) => rows.map(([one, two]) => [one, two]));
        expect(ranksText(rankVotes(asked, [60, 40, 0]))).toBe(ranksText(rankVotes(silent, [60, 40, 0])));
      }),
    );
  });
});
