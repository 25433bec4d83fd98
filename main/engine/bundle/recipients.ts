import { AppError } from '../../../shared/errors.ts';
import type { JurorCard } from '../../../shared/formats/card.ts';
import type { Person } from '../../../shared/formats/competition.ts';
import type { EnrolmentKey } from '../../../shared/formats/manifest.ts';
import { encodeBase64url } from '../crypto/base64url.ts';
import { enrolmentKey, newInvitation } from '../crypto/invitation.ts';
import { inTransaction, type WritableDatabase } from '../store/database.ts';
import { findInvitation, insertInvitation, type InvitationRow } from '../store/office.ts';

/** Somebody who gets an envelope: by letter, or by juror card. Both have an invitation, from which the enrolment key comes. */
export interface Recipient {
  readonly person: Person;
  readonly invitation: InvitationRow;
  readonly card: JurorCard | null;
}

/** Everybody who votes, and chair and deputy even if they don't. */
export function receives({ votes, role }: Person): boolean {
  return votes || role === 'chair' || role === 'deputy_chair';
}

/**
 * Names the recipients. An invitation is made once for each person and stays, so that letters stay valid.
 * @throws AppError `card-invalid` for a card of nobody who receives
 */
export function recipientsOf(
  office: WritableDatabase,
  people: readonly Person[],
  cards: readonly JurorCard[],
): readonly Recipient[] {
  const receivers = people.filter(receives);
  const stranger = cards.find(({ personId }) => !receivers.some(({ id }) => id === personId));
  if (stranger !== undefined) throw new AppError('card-invalid', { personId: stranger.personId });
  return inTransaction(office, () =>
    receivers.map((person) => ({
      person,
      invitation: ensureInvitation(office, person),
      card: cards.find(({ personId }) => personId === person.id) ?? null,
    })),
  );
}

/** What lets a chair check who chose a signing key. */
export function enrolmentOf({ invitation: { personId, invitationId, secret } }: Recipient): EnrolmentKey {
  return { personId, invitationId, key: encodeBase64url(enrolmentKey({ invitationId, secret })) };
}

function ensureInvitation(office: WritableDatabase, { id }: Person): InvitationRow {
  const known = findInvitation(office, id);
  if (known !== null) return known;
  const made = { personId: id, ...newInvitation() };
  insertInvitation(office, made);
  return made;
}
