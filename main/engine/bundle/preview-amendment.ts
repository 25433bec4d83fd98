import type {
  AmendmentPreview,
  CountingReason,
  PackPreview,
  StopReason,
} from '../../../shared/contract/pack-preview.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { ApplicationId, PersonId } from '../../../shared/ids.ts';
import { thumbprintOf } from '../crypto/keys.ts';
import {
  type InvitationRow,
  lastPackedRevision,
  listInvitations,
  listPackedDocuments,
  type PackedDocument,
} from '../store/office.ts';
import { findPackedCompetition } from '../store/packed-parts.ts';
import { requireOffice } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { readCard } from './card.ts';
import { type CompetitionFolder, readCompetitionFolder, type WholeCompetition } from './competition-folder.ts';
import { withheldFrom } from './manifest-view.ts';
import { nameWarnings } from './name-warnings.ts';
import type { PackOptions } from './pack-options.ts';
import { basisDigestOf, scoresFromOf } from './plan-revision.ts';
import { enrolmentOf, type Recipient, recipientsOf } from './recipients.ts';
import { isUnchanged } from './revision-content.ts';

type PreviewOptions = Pick<PackOptions, 'folder' | 'cardFiles' | 'reissue' | 'signal'>;

/**
 * Reports, before anything is packed, the warnings about a folder and what the next revision changes for ballots
 * already handed in: whose final score files stop counting, and why. Only the chair knows who has handed in.
 * @throws AppError `vault-wrong-role`, `competition-invalid`, `card-invalid`, `recipient-unknown`, `cancelled`, and as
 * `readCompetitionFolder`
 */
export async function previewPacking(office: OpenVault, options: PreviewOptions): Promise<PackPreview> {
  requireOffice(office);
  const source = await readCompetitionFolder(options.folder);
  return { warnings: [...source.warnings], amendment: await amendmentOf(office, source, options) };
}

/** null where nothing has been packed yet, so that there is nothing to amend */
async function amendmentOf(
  office: OpenVault,
  source: CompetitionFolder,
  { cardFiles, reissue = [], signal }: PreviewOptions,
): Promise<AmendmentPreview | null> {
  const last = lastPackedRevision(office.jury);
  const before = last === null ? null : findPackedCompetition(office.jury, last);
  const { competition, warnings } = source;
  if (last === null || before === null) return null;
  const invitations = listInvitations(office.jury, last.bundleId);
  const cards = await Promise.all(cardFiles.map(readCard));
  const recipients = recipientsOf(competition.people, { invitations, cards, reissue });
  const revision = last.revision + 1;
  const basisSha256 = basisDigestOf(competition);
  const scoresFrom = scoresFromOf(competition, { revision, basisSha256, last, line: source.scoresFromLine });
  const packed = listPackedDocuments(office.jury, last.number);
  const changed = await Promise.all(recipients.map((recipient) => hasOtherKey(recipient, before)));
  const sides: Sides = {
    before,
    after: competition,
    documents: packed,
    stopsAll: scoresFrom > last.scoresFrom,
    otherKeys: new Set(recipients.filter((_, index) => changed[index]).map(({ person }) => person.id)),
  };
  return {
    revision,
    scoresFrom,
    unchanged: await isUnchanged(last, { competition, scoresFrom, recipients }, source, { packed, signal }),
    reasons: sides.stopsAll ? reasonsOf(before, competition) : [],
    stopCounting: stopCountingIn(sides),
    newApplications: [...admittedIn(competition)].filter((id) => !admittedIn(before).has(id)),
    removedApplications: [...removedIn(sides)],
    letters: lettersOf(recipients, invitations),
    warnings: [...warnings, ...nameWarnings(before, competition)],
  };
}

function lettersOf(
  recipients: readonly Recipient[],
  invitations: readonly InvitationRow[],
): AmendmentPreview['letters'] {
  const out = new Set(invitations.flatMap(({ personId, isOut }) => (isOut ? [personId] : [])));
  return recipients.flatMap(({ by, person: { id, name } }) =>
    by === 'invitation' && out.has(id) ? [{ personId: id, name }] : [],
  );
}

interface Sides {
  readonly before: CompetitionPayload;
  readonly after: WholeCompetition;
  /** of the last revision: their readers show what was withheld from whom */
  readonly documents: readonly PackedDocument[];
  readonly stopsAll: boolean;
  /** people whose score files have to be proved by another key from now on */
  readonly otherKeys: ReadonlySet<PersonId>;
}

function reasonsOf(before: CompetitionPayload, after: WholeCompetition): CountingReason[] {
  const basis = ['scale', 'criteria', 'rules'] as const;
  const changed = basis.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  return changed.length === 0 ? ['office'] : changed;
}

function stopCountingIn(sides: Sides): AmendmentPreview['stopCounting'] {
  return sides.before.people.flatMap(({ id, votes, enrolment, name }) => {
    const because = votes && enrolment !== null ? stopReasonFor(id, sides) : null;
    return because === null ? [] : [{ personId: id, name, because }];
  });
}

/** The first reason that applies; one is enough. */
function stopReasonFor(personId: PersonId, sides: Sides): StopReason | null {
  const { before, after, documents } = sides;
  const me = after.people.find(({ id }) => id === personId);
  if (me?.votes !== true) return 'no-vote';
  if (sides.stopsAll) return 'scores-from';
  if (sides.otherKeys.has(personId)) return 'new-key';
  if (removedIn(sides).size > 0) return 'applications-removed';
  const closed = withheldFrom(after.conflicts, personId);
  const rated = admittedIn(before);
  const withheld = new Set(
    documents.flatMap(({ applicationId, readers }) => (readers.includes(personId) ? [] : [applicationId])),
  );
  const lacks = [...admittedIn(after)].some((id) => !closed.has(id) && (!rated.has(id) || withheld.has(id)));
  return lacks ? 'new-applications' : null;
}

function admittedIn({ applications }: Pick<WholeCompetition, 'applications'>): ReadonlySet<ApplicationId> {
  return new Set(applications.filter(({ formalCheck }) => formalCheck.status === 'admitted').map(({ id }) => id));
}

/** Applications that could be rated and are no longer listed: a file that names one is out of range. */
function removedIn({ before, after }: Pick<Sides, 'before' | 'after'>): ReadonlySet<ApplicationId> {
  const listed = new Set(after.applications.map(({ id }) => id));
  return new Set([...admittedIn(before)].filter((id) => !listed.has(id)));
}

async function hasOtherKey(recipient: Recipient, { bundleId, people }: CompetitionPayload): Promise<boolean> {
  const known = people.find(({ id }) => id === recipient.person.id)?.enrolment ?? null;
  const next = await enrolmentOf(recipient, bundleId);
  if (known === null) return false;
  return known.by !== next.by || (await thumbprintOf(known.key)) !== (await thumbprintOf(next.key));
}
