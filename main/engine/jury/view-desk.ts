import type { Desk } from '../../../shared/contract/desk.ts';
import { initialDeskView } from '../../../shared/contract/desk-view.ts';
import type { Application } from '../../../shared/formats/competition.ts';
import { listAmendments } from '../store/amendments.ts';
import { readMeta } from '../store/meta.ts';
import { manifestOf } from '../store/revisions.ts';
import { meOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { applicationsToCheck } from './check-amended.ts';
import { viewOrder } from './draw-order.ts';
import { viewFormDrafts } from './form-drafts.ts';
import { viewBallot } from './view-ballot.ts';

/** Everything that the desk shows, as this vault's person may see it. @throws AppError `vault-wrong-role` without a bundle */
export function viewDesk(vault: OpenVault): Desk {
  const manifest = manifestOf(vault.jury);
  const { competition, categories, scale, criteria, rules, people, applications, documents } = manifest;
  return {
    me: meOf(vault),
    competition,
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
    ballots: applications.map(({ id }) => viewBallot(vault, id)),
    formDrafts: viewFormDrafts(vault),
    amendments: [...listAmendments(vault.jury)],
    toCheck: [...applicationsToCheck(vault)],
    order: viewOrder(vault),
    view: readMeta(vault.jury, 'deskView') ?? initialDeskView,
  };
}

/** What the chair knows of conflicts belongs to the session, not to the desk. */
function withoutConflicts(application: Application): Omit<Application, 'conflicts'> {
  const { conflicts, ...others } = application;
  return conflicts === undefined ? application : others;
}
