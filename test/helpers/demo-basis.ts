import { join } from 'node:path';
import { readCompetitionFolder } from '../../main/engine/bundle/competition-folder.ts';
import { readDemoData } from '../../main/engine/demo/demo-data.ts';
import { isRatable } from '../../shared/domain/ballot.ts';
import type { ResultBasis } from '../../shared/domain/statistics/result-basis.ts';
import type { Vote } from '../../shared/domain/totals.ts';

/** The basis of the demo's result without packing, handing in and merging: the valid votes according to its data. */
export async function demoBasis(): Promise<ResultBasis> {
  const folder = join(import.meta.dirname, '..', '..', 'resources', 'demo');
  const { competition } = await readCompetitionFolder(folder);
  const { demo_scores: scores } = await readDemoData(folder);
  const people = competition.people.filter(({ votes }) => votes);
  const applications = competition.applications.filter(isRatable);
  const votesOn = (applicationId: (typeof applications)[number]['id']): readonly Vote[] =>
    people.flatMap(({ id: personId }) => {
      const values = scores.values[personId]?.[applicationId] ?? null;
      if (values === null) return [];
      const ratings = scores.criteria_order.map((criterionId, index) => ({
        criterionId,
        value: values[index] ?? null,
        rationale: '',
      }));
      return [{ personId, ballot: { applicationId, ratings, comment: '', abstention: null } }];
    });
  return {
    applications: applications.map(({ id, financing: { requestedCents } }) => ({ id, requestedCents })),
    personIds: people.map(({ id }) => id),
    criteria: competition.criteria,
    scale: competition.scale,
    rules: competition.rules,
    budgetCents: competition.competition.budgetCents,
    maxAwardCents: competition.competition.maxAwardCents,
    votes: new Map(applications.map(({ id }) => [id, votesOn(id)])),
  };
}
