import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { ManifestPayload } from '../../../shared/formats/manifest.ts';
import type { PrivateJwk, PublicJwk } from '../../../shared/formats/values.ts';
import type { ApplicationId, BundleId, PersonId, Thumbprint } from '../../../shared/ids.ts';
import { competitionDocumentSchema } from '../../../shared/formats/competition-payload.ts';
import type { PackedDocument } from '../store/office.ts';
import type { WholeCompetition } from './competition-folder.ts';
import { enrolmentOf, type Recipient } from './recipients.ts';

/** What all parts of one revision are cut from. */
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

/** Whether the office withholds an application from a person: the committee has excluded the person. */
export function isWithheld(
  { conflicts }: Pick<WholeCompetition, 'conflicts'>,
  personId: PersonId,
  applicationId: ApplicationId,
): boolean {
  return conflicts.some(
    (conflict) =>
      conflict.personId === personId && conflict.applicationId === applicationId && conflict.decision === 'excluded',
  );
}

/** What everybody gets alike: no secret, and nothing of what the office knows of conflicts. */
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
    documents: documents.map((document) => competitionDocumentSchema.strip().parse(document)),
    roundKey,
  };
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

/** One recipient's own part: what is withheld has no keys in it, and what only the chair may know is in no juror's. */
export function manifestFor({ person }: Recipient, parts: RevisionParts): ManifestPayload {
  const { competition, documents, roundPrivateKey } = parts;
  const leads = person.role === 'chair' || person.role === 'deputy_chair';
  return {
    format: 'jurymappe-manifest',
    version: 1,
    bundleId: parts.bundleId,
    revision: parts.revision,
    recipient: { personId: person.id, role: person.role },
    officeKeyThumbprint: parts.officeKeyThumbprint,
    competitionKey: parts.competitionKey,
    documentKeys: documents
      .filter(({ readers }) => readers.includes(person.id))
      .map(({ documentId, key, iv }) => ({ documentId, key, iv })),
    withheld: competition.conflicts
      .filter(({ personId, decision }) => personId === person.id && decision === 'excluded')
      .map(({ applicationId, ground }) => ({ applicationId, reason: ground })),
    ...(leads ? { roundPrivateKey, conflicts: [...competition.conflicts] } : {}),
  };
}
