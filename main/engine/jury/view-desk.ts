import type { Desk } from '../../../shared/contract/desk.ts';
import type { DeskView } from '../../../shared/contract/desk-view.ts';
import { initialDeskView } from '../../../shared/desk-layout.ts';
import { inTransaction } from '../store/database.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import { manifestOf } from '../store/revisions.ts';
import { meOf } from '../vault/identity.ts';
import { typedTexts } from '../vault/long-texts.ts';
import type { OpenVault } from '../vault/vault.ts';
import { applicationsToCheck } from './check-amended.ts';
import { viewOrder } from './draw-order.ts';
import { viewFormDrafts } from './form-drafts.ts';
import { viewBallot } from './view-ballot.ts';

/** The work of this vault's person, as the desk shows it. @throws AppError `vault-wrong-role` without a bundle */
export function viewDesk(vault: OpenVault): Desk {
  return {
    me: meOf(vault),
    ballots: manifestOf(vault.jury).applications.map(({ id }) => viewBallot(vault, id)),
    typedTexts: [...typedTexts(vault)],
    formDrafts: viewFormDrafts(vault),
    toCheck: [...applicationsToCheck(vault)],
    order: viewOrder(vault),
    view: readMeta(vault.jury, 'deskView') ?? initialDeskView,
  };
}

/**
 * Saves how the person has arranged the desk. It reveals what was searched for, so it lies in the vault.
 * @throws AppError `disk-full`
 */
export function keepDeskView({ jury }: OpenVault, view: DeskView): void {
  inTransaction(jury, () => writeMeta(jury, 'deskView', view));
}
