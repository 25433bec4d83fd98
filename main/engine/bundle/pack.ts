import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { PackReport } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PersonId, Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { encodeBase64url } from '../crypto/base64url.ts';
import { createDigest, sha256 } from '../crypto/digest.ts';
import { formatCode } from '../crypto/invitation.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import { inTransaction } from '../store/database.ts';
import {
  insertPackedRevision,
  type PackedDocument,
  packedDocumentSchema,
  putInvitation,
  recordWritten,
} from '../store/office.ts';
import { requireOffice, secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type CompetitionFolder, readCompetitionFolder } from './competition-folder.ts';
import type { RevisionParts } from './manifest-view.ts';
import type { PlannedDocument } from './plan-documents.ts';
import { planRevision, type RevisionPlan } from './plan-revision.ts';
import type { Recipient } from './recipients.ts';
import { sealRevision, type SealedRevision } from './seal-revision.ts';
import { writeBundle } from './write-bundle.ts';

export interface PackOptions {
  readonly folder: string;
  readonly out: string;
  /** where the invitation codes go, for the letters; readable by the owner only */
  readonly codesFile?: string | undefined;
  /** the next revision of the bundle that was packed last */
  readonly amend: boolean;
  readonly cardFiles: readonly string[];
  /** people whose letter is lost and who get another */
  readonly reissue?: readonly PersonId[];
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/**
 * Packs a competition folder into a bundle (FORMATS section 1). The file appears whole or not at all, and only when the
 * codes are written and the revision is recorded: nobody can have a revision of which the office knows nothing.
 * @throws AppError `vault-wrong-role`, `competition-invalid`, `amendment-impossible`, `card-invalid`, `person-unknown`,
 * `limit-exceeded`, `file-changed`, `cancelled`, `disk-full`, `file-not-writable`
 */
export async function packCompetition(office: OpenVault, options: PackOptions): Promise<PackReport> {
  requireOffice(office);
  if (options.codesFile !== undefined && resolve(options.codesFile) === resolve(options.out))
    throw new AppError('file-not-writable', { name: options.codesFile });
  const source = await readCompetitionFolder(options.folder);
  const plan = await planRevision(office, source, options);
  const sealed = await sealRevision(await partsOf(office, source, plan), plan, secretsOf(office).signingKey);
  let size = 0;
  await writeAtomically(options.out, async (file) => {
    size = await writeBundle(file, sealed, plan, options);
    await file.sync();
    if (options.codesFile !== undefined)
      await writeAtomically(options.codesFile, codesText(plan.recipients), ownerOnly);
    record(office, plan, sealed);
  });
  recordWritten(office.jury, plan, now());
  return reportOf(office, source, plan, { sealed, size, fileSha256: await digestOf(options.out) });
}

async function partsOf(
  office: OpenVault,
  { competition }: CompetitionFolder,
  { bundleId, revision, scoresFrom, recipients, documents }: RevisionPlan,
): Promise<RevisionParts> {
  const { signingKey, roundKey } = secretsOf(office);
  if (roundKey === null) throw new AppError('vault-wrong-role');
  return {
    bundleId,
    revision,
    scoresFrom,
    recipients,
    competition,
    documents: documents.map(packedPart),
    officeKeyThumbprint: await thumbprintOf(signingKey),
    roundKey: publicPartOf(roundKey),
    roundPrivateKey: roundKey,
    competitionKey: encodeBase64url(randomBytes(32)),
  };
}

function record({ jury }: OpenVault, plan: RevisionPlan, { headerJws }: SealedRevision): void {
  const { bundleId, revision, scoresFrom, basisSha256, recipients, documents } = plan;
  inTransaction(jury, () => {
    for (const recipient of recipients)
      if (recipient.by === 'invitation')
        putInvitation(jury, bundleId, { personId: recipient.person.id, secret: recipient.secret });
    insertPackedRevision(
      jury,
      { bundleId, revision, headerSha256: sha256(headerJws), scoresFrom, basisSha256, packedAt: now() },
      documents.map(packedPart),
    );
  });
}

/** What the office keeps of a document: not where it came from. */
function packedPart(document: PlannedDocument): PackedDocument {
  return packedDocumentSchema.strip().parse(document);
}

async function reportOf(
  office: OpenVault,
  { warnings }: CompetitionFolder,
  { bundleId, revision, documents, recipients }: RevisionPlan,
  written: { readonly sealed: SealedRevision; readonly size: number; readonly fileSha256: Sha256 },
): Promise<PackReport> {
  return {
    bundleId,
    revision,
    headerSha256: sha256(written.sealed.headerJws),
    fileSha256: written.fileSha256,
    officeKeyThumbprint: await thumbprintOf(secretsOf(office).signingKey),
    size: written.size,
    documents: documents.length,
    includedDocuments: documents.filter(({ included }) => included).length,
    recipients: recipients.map(({ person, by }) => ({ personId: person.id, by })),
    warnings: [...warnings],
  };
}

/** One line a letter: person, name, code, by tabs. A recipient by card gets no letter. */
function codesText(recipients: readonly Recipient[]): string {
  return recipients
    .flatMap((recipient) =>
      recipient.by === 'card'
        ? []
        : [`${recipient.person.id}\t${oneLine(recipient.person.name.de)}\t${formatCode(recipient.secret)}\n`],
    )
    .join('');
}

/** A name must not look like another line or column. */
function oneLine(name: string): string {
  return name.replaceAll(/\p{Cc}+/gu, ' ');
}

async function digestOf(path: string): Promise<Sha256> {
  const digest = createDigest();
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    if (part instanceof Uint8Array) digest.update(part);
  return digest.hex();
}
