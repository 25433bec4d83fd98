import { scoresPayload } from '../../main/engine/handover/scores-payload.ts';
import { manifestOf } from '../../main/engine/store/revisions.ts';
import type { OpenVault } from '../../main/engine/vault/vault.ts';
import type { CriterionId } from '../../shared/ids.ts';
import type { Manifest } from '../../shared/formats/manifest.ts';
import type { Scores } from '../../shared/formats/scores.ts';

/** A file's ballots, complete for everything that this person may rate. */
export function completeBallots({ applications, criteria }: Manifest): readonly unknown[] {
  const ratings = threeOnEach(criteria);
  return applications
    .filter(({ formalCheck, withheld }) => formalCheck.status === 'admitted' && withheld === undefined)
    .map(({ id }) => ({ applicationId: id, ratings, abstention: null, comment: 'Nachvollziehbar.' }));
}

/** The content of the juror's first file with everything rated, so that only what a test removes is missing. */
export async function completeScores(juror: OpenVault): Promise<Scores> {
  const payload = await scoresPayload(juror, { sequence: 1, previousFileSha256: null, status: 'final' });
  const ratings = threeOnEach(manifestOf(juror.jury).criteria);
  return {
    ...payload,
    ballots: payload.ballots.map((ballot) => ({ ...ballot, state: 'rated', ratings, comment: 'gut' })),
  };
}

function threeOnEach(criteria: Manifest['criteria']): { criterionId: CriterionId; value: number; rationale: null }[] {
  return criteria.map(({ id }) => ({ criterionId: id, value: 3, rationale: null }));
}
