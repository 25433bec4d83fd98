import type { ResultView, Standing } from '../../../shared/contract/merge.ts';
import type { DemoData } from './demo-data.ts';

type Expected = DemoData['expected_result'];

/** Every difference between a computed result and the one in the demo's data; empty if they are equal. */
export function differencesFromExpected(result: ResultView, expected: Expected): readonly string[] {
  const facts: readonly (readonly [name: string, found: unknown, wanted: unknown])[] = [
    ['ranking', result.ranking.map(foundStanding), expected.ranking.map(wantedStanding)],
    ['not_fundable', result.notFundable.map(foundStanding), expected.not_fundable.map(wantedStanding)],
    [
      'ties_on_total',
      result.tiesOnTotal.map(({ applicationIds }) => applicationIds),
      expected.ties_on_total.map(({ ids }) => ids),
    ],
    ['unresolved_after_rules', result.unresolved, expected.unresolved_after_rules],
    ['winners', idsWith(result.ranking, 'award'), expected.winners],
    ['reserve_list', idsWith(result.ranking, 'reserve'), expected.reserve_list],
    ['committed', result.committedCents, expected.committed_cents],
    ['residual', result.residualCents, expected.residual_cents],
    ['first_reserve', result.firstReserve, expected.first_reserve],
  ];
  return facts.flatMap(([name, found, wanted]) => (JSON.stringify(found) === JSON.stringify(wanted) ? [] : [name]));
}

function foundStanding({ rank, applicationId, validVotes, total, failed }: Standing): readonly unknown[] {
  const names = failed.map((threshold) =>
    threshold.threshold === 'criterion' ? threshold.criterionId : threshold.threshold.toUpperCase(),
  );
  return [rank, applicationId, validVotes, total, names];
}

function wantedStanding({
  rank,
  id,
  valid_votes,
  total_exact,
  failed,
}: Expected['ranking'][number]): readonly unknown[] {
  return [rank, id, valid_votes, total_exact, failed];
}

function idsWith(standings: readonly Standing[], outcome: Standing['outcome']): readonly string[] {
  return standings.filter((standing) => standing.outcome === outcome).map(({ applicationId }) => applicationId);
}
