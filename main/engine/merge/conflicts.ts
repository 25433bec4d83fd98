import type { ConflictView } from '../../../shared/contract/merge.ts';
import type { Language } from '../../../shared/contract/app.ts';
import type { Manifest } from '../../../shared/formats/manifest.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import { listConflictDecisions } from '../store/chair-decisions.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { AssessedFile } from './assess-files.ts';

type Known = Pick<
  ConflictView,
  'personId' | 'applicationId' | 'source' | 'ground' | 'basis' | 'statement' | 'decision'
>;

/**
 * Every possible conflict of interest that is known: from the bundle, and from the newest genuine file of each person.
 * The committee's decision, where there is one, stands above both.
 */
export function conflictsOf({ jury }: OpenVault, files: readonly AssessedFile[]): readonly ConflictView[] {
  const manifest = manifestOf(jury);
  const known = new Map<string, Known>();
  for (const conflict of [...declared(files), ...fromOffice(manifest)])
    known.set(keyOf(conflict.personId, conflict.applicationId), conflict);
  const decisions = new Map(
    listConflictDecisions(jury).map((decision) => [keyOf(decision.personId, decision.applicationId), decision]),
  );
  return [...known.entries()]
    .map(([key, conflict]): ConflictView => {
      const decided = decisions.get(key);
      return {
        ...conflict,
        decision: decided?.decision ?? conflict.decision,
        decidedAt: decided?.decidedAt ?? null,
        reason: decided?.reason ?? '',
      };
    })
    .sort((a, b) => order(manifest, a) - order(manifest, b) || (a.personId < b.personId ? -1 : 1));
}

/** Names one pair of person and application. */
export function keyOf(personId: PersonId, applicationId: ApplicationId): string {
  return JSON.stringify([personId, applicationId]);
}

function fromOffice({ applications, competition }: Manifest): readonly Known[] {
  const language: Language = competition.language;
  return applications.flatMap(({ id, conflicts = [] }) =>
    conflicts.map(({ personId, ground, basis, decision }) => ({
      personId,
      applicationId: id,
      source: 'office' as const,
      ground: ground[language],
      basis,
      statement: '',
      decision,
    })),
  );
}

function declared(files: readonly AssessedFile[]): readonly Known[] {
  return files
    .filter(({ verdict }) => verdict === 'accepted' || verdict === 'interim' || verdict === 'incomplete')
    .flatMap(({ file }) => file ?? [])
    .sort((a, b) => a.payload.sequence - b.payload.sequence)
    .flatMap(({ payload }) =>
      payload.declarations.map(({ applicationId, ground, basis, statement }) => ({
        personId: payload.personId,
        applicationId,
        source: 'person' as const,
        ground,
        basis,
        statement,
        decision: 'declared' as const,
      })),
    );
}

function order({ applications }: Manifest, { applicationId }: ConflictView): number {
  return applications.findIndex(({ id }) => id === applicationId);
}
