import { leads } from '../../../shared/domain/leads.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { ManifestPayload } from '../../../shared/formats/manifest.ts';
import type { LocalText, PrivateJwk, PublicJwk } from '../../../shared/formats/values.ts';
import type { ApplicationId, BundleId, PersonId, Thumbprint } from '../../../shared/ids.ts';
import { competitionDocumentSchema } from '../../../shared/formats/competition-payload.ts';
import type { PackedDocument } from '../store/office.ts';
import type { WholeCompetition } from './competition-folder.ts';
import { enrolmentOf, type Recipient } from './recipients.ts';

/** What all parts of a revision are made from. */
export interface RevisionParts {
  readonly bundleId: BundleId;
  readonly revision: number;
  readonly scoresFrom: number;
  readonly officeKeyThumbprint: Thumbprint;
  readonly roundKey: PublicJwk;
  readonly roundPrivateKey: PrivateJwk;
  /** base64url, 32 bytes */
  readonly competitionKey: string;
  readonly competition: WholeCompetition;
  readonly documents: readonly PackedDocument[];
  readonly recipients: readonly Recipient[];
}

/** The applications that the office withholds from a person, because the committee has excluded that person. */
export function withheldFrom(
  conflicts: WholeCompetition['conflicts'],
  personId: PersonId,
): ReadonlyMap<ApplicationId, LocalText> {
  return new Map(
    conflicts
      .filter((conflict) => conflict.personId === personId && conflict.decision === 'excluded')
      .map(({ applicationId, ground }) => [applicationId, ground]),
  );
}

/** The part that everybody gets: no secret, and nothing of what the office knows about conflicts. */
export async function competitionPayloadOf(parts: RevisionParts): Promise<CompetitionPayload> {
  const { bundleId, revision, scoresFrom, competition, documents, recipients, roundKey } = parts;
  const { people } = competition;
  const enrolments = new Map(
    await Promise.all(
      recipients.map(async (recipient) => [recipient.person.id, await enrolmentOf(recipient, bundleId)] as const),
    ),
  );
  return {
    format: 'jurymappe-competition',
    version: 1,
    bundleId,
    revision,
    scoresFrom,
    ...publicPart(competition),
    people: people.map((person) => ({ ...person, enrolment: enrolments.get(person.id) ?? null })),
    documents: publicDocuments(documents),
    roundKey,
  };
}

/** What everybody may know about the documents: no keys. */
export function publicDocuments(documents: readonly PackedDocument[]): CompetitionPayload['documents'] {
  return documents.map((document) => competitionDocumentSchema.strip().parse(document));
}

function publicPart({
  changes,
  competition,
  confidentiality,
  categories,
  formalRules,
  scale,
  criteria,
  rules,
  applications,
}: WholeCompetition) {
  return {
    changes,
    competition,
    confidentiality,
    categories,
    formalRules,
    scale,
    criteria,
    rules,
    applications: [...applications],
  };
}

/** One recipient's own part. It has no keys to what is withheld; what only the chair may know is in no juror's part. */
export function manifestFor({ person }: Recipient, parts: RevisionParts): ManifestPayload {
  const { competition, documents, roundPrivateKey } = parts;
  const closed = withheldFrom(competition.conflicts, person.id);
  return {
    format: 'jurymappe-manifest',
    version: 1,
    bundleId: parts.bundleId,
    revision: parts.revision,
    recipient: { personId: person.id, role: person.role },
    officeKeyThumbprint: parts.officeKeyThumbprint,
    competitionKey: parts.competitionKey,
    documentKeys: documents
      .filter(({ applicationId }) => !closed.has(applicationId))
      .map(({ documentId, key, iv }) => ({ documentId, key, iv })),
    withheld: [...closed].map(([applicationId, reason]) => ({ applicationId, reason })),
    ...(leads(person.role) ? { roundPrivateKey, conflicts: [...competition.conflicts] } : {}),
  };
}
