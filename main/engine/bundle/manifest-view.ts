import type { Application, Person } from '../../../shared/formats/competition.ts';
import type { Manifest, ManifestDocument } from '../../../shared/formats/manifest.ts';
import type { PublicJwk, PrivateJwk } from '../../../shared/formats/values.ts';
import type { ApplicationId, BundleId, PersonId, Thumbprint } from '../../../shared/ids.ts';
import type { PackedDocument } from '../store/office.ts';
import type { WholeCompetition } from './competition.ts';
import { enrolmentOf, type Recipient } from './recipients.ts';

/** What all views of one revision have in common. */
export interface ManifestParts {
  readonly bundleId: BundleId;
  readonly revision: number;
  readonly officeKeyThumbprint: Thumbprint;
  readonly roundKey: PublicJwk;
  readonly roundPrivateKey: PrivateJwk;
  readonly competition: WholeCompetition;
  readonly documents: readonly PackedDocument[];
  readonly recipients: readonly Recipient[];
}

/** Whether the office withholds an application from a person: the committee has excluded the person. */
export function isWithheld({ conflicts }: WholeCompetition, personId: PersonId, applicationId: ApplicationId): boolean {
  return conflicts.some(
    (conflict) =>
      conflict.personId === personId && conflict.applicationId === applicationId && conflict.decision === 'excluded',
  );
}

/** Cuts one recipient's view: what is withheld has no keys in it, and what only the chair may know is nowhere in a juror's. */
export function manifestFor(recipient: Recipient, parts: ManifestParts): Manifest {
  const { person } = recipient;
  const { applications } = parts.competition;
  const seesAll = person.role === 'chair' || person.role === 'deputy_chair';
  return {
    format: 'jurymappe-manifest',
    version: 1,
    bundleId: parts.bundleId,
    revision: parts.revision,
    recipient: { personId: person.id, role: person.role },
    officeKeyThumbprint: parts.officeKeyThumbprint,
    ...sharedPart(parts.competition),
    applications: applications.map((application) => applicationFor(application, person, seesAll, parts.competition)),
    documents: parts.documents.filter(({ readers }) => readers.includes(person.id)).map(documentPart),
    roundKey: parts.roundKey,
    ...(seesAll ? { roundPrivateKey: parts.roundPrivateKey } : {}),
    ...enrolmentPart(recipient, seesAll, parts.recipients),
  };
}

function applicationFor(
  application: WholeCompetition['applications'][number],
  { id }: Person,
  seesAll: boolean,
  { conflicts }: WholeCompetition,
): Application {
  const here = conflicts.filter(({ applicationId }) => applicationId === application.id);
  const own = here.find(({ personId, decision }) => personId === id && decision === 'excluded');
  return {
    ...application,
    ...(own === undefined ? {} : { withheld: { reason: own.ground } }),
    ...(seesAll
      ? { conflicts: here.map(({ personId, ground, basis, decision }) => ({ personId, ground, basis, decision })) }
      : {}),
  };
}

function enrolmentPart(
  recipient: Recipient,
  seesAll: boolean,
  recipients: readonly Recipient[],
): Pick<Manifest, 'enrolmentKeys'> {
  if (seesAll) return { enrolmentKeys: recipients.map(enrolmentOf) };
  return recipient.card === null ? {} : { enrolmentKeys: [enrolmentOf(recipient)] };
}

/** What every recipient sees alike. */
function sharedPart({
  competition,
  categories,
  formalRules,
  scale,
  criteria,
  rules,
  people,
}: WholeCompetition): Omit<WholeCompetition, 'applications' | 'conflicts'> {
  return { competition, categories, formalRules, scale, criteria, rules, people };
}

function documentPart({
  documentId,
  applicationId,
  name,
  kind,
  mediaType,
  size,
  sha256,
  key,
  iv,
}: PackedDocument): ManifestDocument {
  return { documentId, applicationId, name, kind, mediaType, size, sha256, key, iv };
}
