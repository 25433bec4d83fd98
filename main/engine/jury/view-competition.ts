import type { ApplicationView, CompetitionView } from '../../../shared/contract/competition.ts';
import type { Application } from '../../../shared/formats/competition.ts';
import { listAmendments } from '../store/amendments.ts';
import { manifestOf } from '../store/revisions.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The competition that everybody on the jury works on, without anything personal.
 * @throws AppError `vault-wrong-role` without a bundle
 */
export function viewCompetition({ jury }: OpenVault): CompetitionView {
  const { changes, competition, categories, scale, criteria, rules, people, applications, documents } =
    manifestOf(jury);
  return {
    details: competition,
    categories,
    scale,
    criteria,
    rules,
    people,
    applications: applications.map(withoutConflicts),
    documents: documents.map(({ documentId, applicationId, name, kind, size }) => ({
      documentId,
      applicationId,
      name,
      kind,
      size,
    })),
    amendments: [...listAmendments(jury)],
    officeNote: changes,
  };
}

function withoutConflicts(application: Application): ApplicationView {
  const { conflicts, ...others } = application;
  return conflicts === undefined ? application : others;
}
