import type { OwnRanks } from '../../../shared/domain/own-ranking.ts';
import { AppError } from '../../../shared/errors.ts';
import { inTransaction } from '../store/database.ts';
import { listOwnRanks, replaceOwnRanks } from '../store/own-ranks.ts';
import { manifestOf } from '../store/revisions.ts';
import { lockOf } from '../vault/ballot-lock.ts';
import { requireJuror } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/**
 * The person's private order, by rank, without applications that an amendment has withdrawn or closed to this person.
 * @throws AppError `not-a-juror`
 */
export function viewOwnRanking(vault: OpenVault): OwnRanks {
  requireJuror(vault);
  const open = openApplications(vault);
  return listOwnRanks(vault.jury).filter(({ applicationId }) => open.has(applicationId));
}

/**
 * Replaces the person's whole order of the applications. It is private: it changes no ballot and is in no score file.
 * @throws AppError `not-a-juror`, `application-unknown` for one that this person has nothing to rate on,
 * `invalid-request` for one that is named twice, `disk-full`
 */
export function keepOwnRanking(vault: OpenVault, ranks: OwnRanks): OwnRanks {
  requireJuror(vault);
  const open = openApplications(vault);
  const ids = ranks.map(({ applicationId }) => applicationId);
  ids.forEach((id, position) => {
    if (!open.has(id)) throw new AppError('application-unknown', { applicationId: id });
    if (ids.indexOf(id) !== position) throw new AppError('invalid-request', { problem: 'named twice', id });
  });
  inTransaction(vault.jury, () => replaceOwnRanks(vault.jury, ranks));
  return viewOwnRanking(vault);
}

/** Leaves out applications on which the person has declared a conflict or may not read the documents. */
function openApplications({ jury }: OpenVault): ReadonlySet<string> {
  return new Set(
    manifestOf(jury)
      .applications.filter((application) => lockOf(jury, application) === null)
      .map(({ id }) => id),
  );
}
