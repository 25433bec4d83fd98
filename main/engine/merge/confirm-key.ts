import { AppError } from '../../../shared/errors.ts';
import type { PersonId, Thumbprint } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { putKeyConfirmation } from '../store/chair-decisions.ts';
import { inTransaction } from '../store/database.ts';
import { manifestOf } from '../store/revisions.ts';
import { requireChair } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';

/** Records that the chair compared an unknown key's Prüfcode with the person. @throws AppError `not-the-chair`, `person-unknown` */
export function confirmKey(
  vault: OpenVault,
  { personId, keyThumbprint }: { readonly personId: PersonId; readonly keyThumbprint: Thumbprint },
): void {
  requireChair(vault);
  if (!manifestOf(vault.jury).people.some(({ id }) => id === personId))
    throw new AppError('person-unknown', { personId });
  inTransaction(vault.jury, () =>
    putKeyConfirmation(vault.jury, { personId, thumbprint: keyThumbprint, confirmedAt: now() }),
  );
}
