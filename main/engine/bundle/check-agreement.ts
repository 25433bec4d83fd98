import { leads } from '../../../shared/domain/leads.ts';
import { AppError } from '../../../shared/errors.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import type { Header } from '../../../shared/formats/header.ts';
import type { ManifestPayload } from '../../../shared/formats/manifest.ts';
import type { PublicJwk } from '../../../shared/formats/values.ts';
import type { Thumbprint } from '../../../shared/ids.ts';
import { tagBytes } from '../crypto/document-cipher.ts';
import { importKey, publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { conflictFindings } from './check-competition.ts';
import { refuseNonsense } from './open-competition.ts';
import { pathText } from './written.ts';

interface Signed {
  readonly header: Header;
  readonly officeKeyThumbprint: Thumbprint;
}

/**
 * Checks that header, competition and a recipient's manifest agree and make sense together (FORMATS section 1, "Order
 * of checks when opening"). The packer checks its own work in the same way.
 * @throws AppError `bundle-mismatch`, `bundle-competition-invalid`, `bundle-manifest-invalid`
 */
export async function checkAgreement(
  signed: Signed,
  own: ManifestPayload,
  competition: CompetitionPayload,
): Promise<void> {
  const checkOwn = await checkCompetition(signed, competition);
  await checkOwn(own);
}

/**
 * The checks that are the same for every recipient, so that a packer runs them only once.
 * @returns checks the rest, for one recipient's manifest
 * @throws AppError `bundle-mismatch`, `bundle-competition-invalid`
 */
export async function checkCompetition(
  signed: Signed,
  competition: CompetitionPayload,
): Promise<(own: ManifestPayload) => Promise<void>> {
  checkRevision(signed.header, competition);
  if (competition.scoresFrom > signed.header.revision) throw mismatch('scoresFrom');
  refuseNonsense(competition);
  checkDocuments(signed.header, competition);
  await checkKeys(signed.officeKeyThumbprint, competition);
  return async (own) => {
    checkNames(signed, own, competition);
    checkLeadersPart(own);
    checkOwnPart(own, competition);
    await checkRoundKey(own, competition);
  };
}

function mismatch(member: string): AppError {
  return new AppError('bundle-mismatch', { member });
}

function checkRevision(
  header: Header,
  part: Pick<ManifestPayload | CompetitionPayload, 'bundleId' | 'revision'>,
): void {
  if (part.bundleId !== header.bundleId) throw mismatch('bundleId');
  if (part.revision !== header.revision) throw mismatch('revision');
}

function checkNames(
  { header, officeKeyThumbprint }: Signed,
  own: ManifestPayload,
  competition: CompetitionPayload,
): void {
  if (own.officeKeyThumbprint !== officeKeyThumbprint) throw mismatch('officeKeyThumbprint');
  checkRevision(header, own);
  const me = competition.people.find(({ id }) => id === own.recipient.personId);
  if (me?.role !== own.recipient.role) throw mismatch('recipient');
}

/**
 * The header lists the documents' bytes, the competition what they are: both must name the same documents, once each.
 */
function checkDocuments(header: Header, { documents, applications }: CompetitionPayload): void {
  const stored = new Map(header.documents.map((document) => [document.documentId, document]));
  const known = new Set(applications.map(({ id }) => id));
  const places = new Set(
    documents.map(({ applicationId, name }) => JSON.stringify([applicationId, name.normalize('NFC')])),
  );
  if (places.size !== documents.length || documents.length !== stored.size) throw mismatch('documents');
  for (const { documentId, applicationId, size } of documents) {
    if (stored.get(documentId)?.size !== size + tagBytes || !known.has(applicationId)) throw mismatch('documents');
    stored.delete(documentId);
  }
}

/** The round's private key and what the office knows of conflicts are the chair's and the deputy's, always and only. */
function checkLeadersPart({ recipient: { role }, roundPrivateKey, conflicts }: ManifestPayload): void {
  const isLeader = leads(role);
  const wrong = Object.entries({ roundPrivateKey, conflicts }).find(([, part]) => (part !== undefined) !== isLeader);
  if (wrong === undefined) return;
  const problem = isLeader ? 'missing' : 'not for this role';
  throw new AppError('bundle-manifest-invalid', { path: wrong[0], problem });
}

function checkOwnPart(own: ManifestPayload, competition: CompetitionPayload): void {
  const { withheld, documentKeys, conflicts = [] } = own;
  const known = new Set(competition.applications.map(({ id }) => id));
  const closed = new Set(withheld.map(({ applicationId }) => applicationId));
  if (closed.size !== withheld.length || withheld.some(({ applicationId }) => !known.has(applicationId)))
    throw mismatch('withheld');
  const readable = new Set(
    competition.documents.flatMap(({ documentId, applicationId }) => (closed.has(applicationId) ? [] : [documentId])),
  );
  const keyed = new Set(documentKeys.map(({ documentId }) => documentId));
  if (keyed.size !== documentKeys.length || documentKeys.some(({ documentId }) => !readable.has(documentId)))
    throw mismatch('documentKeys');
  const [first] = conflictFindings(conflicts, competition);
  if (first !== undefined)
    throw new AppError('bundle-manifest-invalid', { path: pathText(first.path, own), problem: first.kind });
}

/** An unusable key would otherwise be noticed only when the ballots are handed in; and no key may have two uses. */
async function checkKeys(officeKey: Thumbprint, { roundKey, people }: CompetitionPayload): Promise<void> {
  await importable(roundKey, 'ECDH-ES', 'roundKey');
  const signing = new Set<Thumbprint>([officeKey]);
  for (const { id, enrolment } of people) {
    if (enrolment === null) continue;
    await importable(enrolment.key, 'ES384', `people.${id}.enrolment`);
    const thumbprint = await thumbprintOf(enrolment.key);
    if (signing.has(thumbprint)) throw invalidKey(`people.${id}.enrolment`);
    signing.add(thumbprint);
  }
  if (signing.has(await thumbprintOf(roundKey))) throw invalidKey('roundKey');
}

async function checkRoundKey({ roundPrivateKey }: ManifestPayload, { roundKey }: CompetitionPayload): Promise<void> {
  if (roundPrivateKey === undefined) return;
  if ((await thumbprintOf(publicPartOf(roundPrivateKey))) !== (await thumbprintOf(roundKey)))
    throw mismatch('roundKey');
  await importable(roundPrivateKey, 'ECDH-ES', 'roundPrivateKey');
}

async function importable(key: PublicJwk, alg: 'ES384' | 'ECDH-ES', path: string): Promise<void> {
  try {
    await importKey(key, alg);
  } catch (cause) {
    throw invalidKey(path, cause);
  }
}

function invalidKey(path: string, cause?: unknown): AppError {
  return new AppError('bundle-competition-invalid', { path, problem: 'not a key for this use' }, { cause });
}
