import { AppError } from '../../../shared/errors.ts';
import type { PersonId, Thumbprint } from '../../../shared/ids.ts';
import { putKeyConfirmation } from '../store/chair-decisions.ts';
import { manifestOf } from '../store/revisions.ts';
import { recordActions } from '../vault/action-log.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { recordArrivals } from './record-arrivals.ts';
import { requireReason } from './require-reason.ts';
import { assessment } from './stored-files.ts';

export interface ConfirmedKey {
  readonly personId: PersonId;
  readonly keyThumbprint: Thumbprint;
  /** who compared the Prüfcode with the person */
  readonly by: PersonId;
  /** free text: by telephone, on paper, in person */
  readonly how: string;
}

/**
 * Records that somebody compared an unknown key's Prüfcode with the person, who it was and how.
 * @throws AppError `not-the-chair`, `decision-needs-reason` without a `how`, `person-unknown`, `key-unknown` for a key with
 * which this person has signed nothing
 */
export async function confirmKey(vault: OpenVault, confirmed: ConfirmedKey): Promise<void> {
  requireChair(vault);
  const { personId, keyThumbprint, by } = confirmed;
  const how = requireReason(confirmed.how);
  const { people } = manifestOf(vault.jury);
  for (const id of [personId, by])
    if (!people.some((person) => person.id === id)) throw new AppError('person-unknown', { personId: id });
  const assessed = await assessment(vault);
  const signedHere = assessed.files.some(
    ({ file }) => file !== null && file.payload.personId === personId && file.keyThumbprint === keyThumbprint,
  );
  if (!signedHere) throw new AppError('key-unknown', { personId });
  await recordActions(vault, (append) => {
    recordArrivals(vault, assessed, append);
    const { at: confirmedAt } = append({ kind: 'key-confirmed', data: { personId, keyThumbprint, by, how } });
    putKeyConfirmation(vault.jury, { personId, thumbprint: keyThumbprint, confirmedBy: by, how, confirmedAt });
  });
}
