import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCompetitionFolder } from '../../../main/engine/bundle/competition-folder.ts';
import { readDemoData } from '../../../main/engine/demo/demo-data.ts';
import { exactText, roundHalfAway } from '../../../shared/domain/fraction.ts';
import { fundingLineOf } from '../../../shared/domain/funding-line.ts';
import { rankingOf } from '../../../shared/domain/ranking.ts';
import { spreadOf } from '../../../shared/domain/spread.ts';
import { totalOf, type Vote } from '../../../shared/domain/totals.ts';

const demo = join(import.meta.dirname, '..', '..', '..', 'resources', 'demo');
const { competition } = await readCompetitionFolder(demo);
const data = await readDemoData(demo);
const wanted = JSON.parse(readFileSync(join(demo, 'demo-data.json'), 'utf8')) as {
  expected_result: { ranking: WantedStanding[]; not_fundable: WantedStanding[] };
};

interface WantedStanding {
  readonly id: string;
  readonly total: number;
  readonly criterion_means: Readonly<Record<string, number>>;
  readonly spread_sd: number;
}

const admitted = competition.applications.filter(({ formalCheck }) => formalCheck.status === 'admitted');
const totals = admitted.map(({ id }) => totalOf(id, votesOn(id), competition));
const ranking = rankingOf(totals, competition.criteria, competition.rules);

function votesOn(applicationId: (typeof admitted)[number]['id']): readonly Vote[] {
  return competition.people.flatMap(({ id: personId, votes }) => {
    const values = data.demo_scores.values[personId]?.[applicationId] ?? null;
    if (!votes || values === null) return [];
    const ratings = data.demo_scores.criteria_order.map((criterionId, index) => ({
      criterionId,
      value: values[index] ?? null,
      rationale: '',
    }));
    return [{ personId, ballot: { applicationId, ratings, comment: '', abstention: null } }];
  });
}

describe('the demo competition, computed by the domain alone', () => {
  const expected = data.expected_result;

  it('has the ranks, exact totals and failed thresholds that were computed independently', () => {
    expect(
      ranking.ranked.map(({ rank, total }) => [
        rank,
        total.applicationId,
        total.total === null ? null : exactText(total.total),
        total.validVotes,
      ]),
    ).toEqual(expected.ranking.map(({ rank, id, total_exact, valid_votes }) => [rank, id, total_exact, valid_votes]));
    expect(
      ranking.below.map(({ total, failed }) => [
        total.applicationId,
        total.total === null ? null : exactText(total.total),
        failed.length,
      ]),
    ).toEqual(expected.not_fundable.map(({ id, total_exact, failed }) => [id, total_exact, failed.length]));
  });

  it('has the means and spreads that were computed independently', () => {
    for (const standing of [...wanted.expected_result.ranking, ...wanted.expected_result.not_fundable]) {
      const total = totals.find(({ applicationId }) => applicationId === standing.id);
      expect(total?.total?.valueOf()).toBeCloseTo(standing.total, 1);
      expect(spreadOf(total?.voteTotals ?? [])).toBeCloseTo(standing.spread_sd, 1);
      for (const [criterionId, mean] of total?.means ?? [])
        expect(mean === null ? null : Number(roundHalfAway(mean, 4))).toBe(standing.criterion_means[criterionId]);
    }
  });

  it('keeps the three-way tie that floats would lose', () => {
    expect(ranking.tiesOnTotal).toEqual(expected.ties_on_total.map(({ ids }) => ids));
    expect(ranking.tiesOnTotal.some(({ length }) => length === 3)).toBe(true);
    expect(ranking.unresolved).toEqual(expected.unresolved_after_rules);
  });

  it('draws the funding line where it was drawn independently', () => {
    const requested = new Map(admitted.map(({ id, financing }) => [id, financing.requestedCents]));
    const claims = ranking.ranked.map(({ rank, total: { applicationId } }) => ({
      applicationId,
      rank,
      requestedCents: requested.get(applicationId) ?? 0,
    }));
    const line = fundingLineOf(claims, competition.competition.budgetCents, competition.competition.maxAwardCents);
    expect([...line.awards.keys()]).toEqual(expected.winners);
    expect(line.committedCents).toBe(expected.committed_cents);
    expect(line.residualCents).toBe(expected.residual_cents);
    expect(line.reserve).toEqual(expected.reserve_list);
    expect(line.needsVote).toEqual([]);
  });
});
