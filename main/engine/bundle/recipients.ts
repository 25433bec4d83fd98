import { leads } from '../../../shared/domain/leads.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JurorCard } from '../../../shared/formats/card.ts';
import type { PersonEnrolment } from '../../../shared/formats/competition.ts';
import type { BundleId, PersonId } from '../../../shared/ids.ts';
import { enrolmentKeyOf } from '../crypto/enrolment.ts';
import { newLetterSecret } from '../crypto/invitation.ts';
import type { InvitationRow } from '../store/office.ts';
import type { FolderPerson } from './folder-schema.ts';

/** A person who gets an envelope: by letter, or by juror card. */
export type Recipient = { readonly person: FolderPerson } & (
  | {
      readonly by: 'invitation';
      readonly secret: Uint8Array;
      /** whether nobody can have a letter with this secret yet */
      readonly isNew: boolean;
    }
  | { readonly by: 'card'; readonly card: JurorCard }
);

/** Everybody who votes, and also a chair, deputy or secretary who doesn't. */
export function receives({ votes, role }: FolderPerson): boolean {
  return votes || leads(role) || role === 'secretary';
}

/** What is known about recipients before a revision is packed. */
export interface KnownRecipients {
  /** this bundle's letters so far */
  readonly invitations: readonly InvitationRow[];
  readonly cards: readonly JurorCard[];
  /** people whose letter is lost: they get a new one, and the old one opens nothing from now on */
  readonly reissue: readonly PersonId[];
}

/**
 * Determines the recipients. A letter is made once for each person and bundle and stays valid, unless it is re-issued.
 * @throws AppError `card-invalid` for a card whose person is no recipient, `recipient-unknown` for a letter of such a
 * person
 */
export function recipientsOf(
  people: readonly FolderPerson[],
  { invitations, cards, reissue }: KnownRecipients,
): readonly Recipient[] {
  const receivers = people.filter(receives);
  const ids = new Set(receivers.map(({ id }) => id));
  const stranger = cards.find(({ personId }) => !ids.has(personId));
  if (stranger !== undefined) throw new AppError('card-invalid', { personId: stranger.personId });
  const nobody = reissue.find((personId) => !ids.has(personId));
  if (nobody !== undefined) throw new AppError('recipient-unknown', { personId: nobody });
  return receivers.map((person) => {
    const card = cards.find(({ personId }) => personId === person.id);
    if (card !== undefined) return { person, by: 'card', card };
    const known = reissue.includes(person.id) ? undefined : invitations.find(({ personId }) => personId === person.id);
    return { person, by: 'invitation', secret: known?.secret ?? newLetterSecret(), isNew: known?.isOut !== true };
  });
}

/**
 * The people whose letters are void from this revision on: they are no longer recipients, or their letter is lost. A
 * seat that is filled again under the same id gets another letter, because somebody else may hold the old one.
 */
export function voidLetters(
  recipients: readonly Recipient[],
  { invitations, reissue }: Omit<KnownRecipients, 'cards'>,
): readonly PersonId[] {
  const ids = new Set(recipients.map(({ person }) => person.id));
  return invitations.map(({ personId }) => personId).filter((id) => !ids.has(id) || reissue.includes(id));
}

/** What allows a chair to check who chose a signing key, but not to forge that proof. */
export async function enrolmentOf(recipient: Recipient, bundleId: BundleId): Promise<PersonEnrolment> {
  return recipient.by === 'card'
    ? { by: 'card', key: recipient.card.signingKey }
    : { by: 'letter', key: (await enrolmentKeyOf(recipient.secret, bundleId)).publicJwk };
}
