import { isRatable } from '../../../shared/domain/ballot.ts';
import type { ResultBasis } from '../../../shared/domain/statistics/result-basis.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';

/** What the result and everything beside it are computed from. */
export function basisOf(
  { applications, people, criteria, scale, rules, competition }: Manifest,
  votes: ResultBasis['votes'],
): ResultBasis {
  const voters = new Set([...votes.values()].flat().map(({ personId }) => personId));
  return {
    applications: applications
      .filter(isRatable)
      .map(({ id, financing: { requestedCents } }) => ({ id, requestedCents })),
    personIds: people.map(({ id }) => id).filter((id) => voters.has(id)),
    criteria,
    scale,
    rules,
    budgetCents: competition.budgetCents,
    maxAwardCents: competition.maxAwardCents,
    votes,
  };
}
