import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { PackReport } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Header } from '../../../shared/formats/header.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { now } from '../clock.ts';
import { createDigest, sha256 } from '../crypto/digest.ts';
import { formatCode } from '../crypto/invitation.ts';
import { signFlattened } from '../crypto/jws.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { newBundleId } from '../crypto/new-ids.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import { inTransaction } from '../store/database.ts';
import {
  insertPackedRevision,
  lastPackedRevision,
  listPackedDocuments,
  type PackedDocument,
  packedDocumentSchema,
  type PackedRevision,
} from '../store/office.ts';
import { requireOffice, secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { bundleMimetype } from './bundle-names.ts';
import { readCard } from './card.ts';
import { type CompetitionFolder, readCompetitionFolder } from './competition-folder.ts';
import { isWithheld, manifestFor } from './manifest-view.ts';
import { encrypted, planDocument, type PlannedDocument } from './plan-documents.ts';
import { type Recipient, recipientsOf } from './recipients.ts';
import { sealEnvelope, type SealedEnvelope } from './seal-envelope.ts';
import { ZipWriter } from '../files/zip-writer.ts';

export interface PackOptions {
  readonly folder: string;
  readonly out: string;
  /** where the invitation codes go, for the letters; readable by the owner only */
  readonly codesFile?: string | undefined;
  /** the next revision of the bundle that was packed last */
  readonly amend: boolean;
  readonly cardFiles: readonly string[];
  readonly onProgress: (progress: { readonly done: number; readonly total: number; readonly name: string }) => void;
  readonly signal: AbortSignal;
}

/** What is known before the first byte is written. */
interface Plan {
  readonly bundleId: PackedRevision['bundleId'];
  readonly revision: number;
  readonly previousHeaderSha256: Sha256 | null;
  readonly recipients: readonly Recipient[];
  readonly documents: readonly PlannedDocument[];
}

/**
 * Packs a competition folder into a bundle (FORMATS section 1). The file appears whole or not at all.
 * @throws AppError `vault-wrong-role`, `competition-invalid`, `amendment-impossible`, `card-invalid`, `limit-exceeded`,
 * `file-changed`, `cancelled`, `disk-full`, `file-not-writable`
 */
export async function packCompetition(office: OpenVault, options: PackOptions): Promise<PackReport> {
  requireOffice(office);
  const source = await readCompetitionFolder(options.folder);
  const plan = await planBundle(office, source, options);
  const envelopes = await sealEnvelopes(office, source, plan);
  const headerJws = await signHeader(office, plan, envelopes);
  let size = 0;
  await writeAtomically(options.out, async (file) => {
    size = await writeBundle(file, headerJws, envelopes, plan, options);
  });
  if (options.codesFile !== undefined) await writeAtomically(options.codesFile, codesText(plan.recipients), ownerOnly);
  const headerSha256 = sha256(headerJws);
  const { bundleId, revision } = plan;
  inTransaction(office.jury, () =>
    insertPackedRevision(
      office.jury,
      { bundleId, revision, headerSha256, packedAt: now() },
      plan.documents.map(packedPart),
    ),
  );
  return {
    bundleId,
    revision,
    headerSha256,
    fileSha256: await digestOf(options.out),
    officeKeyThumbprint: await thumbprintOf(secretsOf(office).signingKey),
    size,
    documents: plan.documents.length,
    includedDocuments: plan.documents.filter(({ included }) => included).length,
    recipients: plan.recipients.map(({ person, card }) => ({
      personId: person.id,
      by: card === null ? 'invitation' : 'card',
    })),
    warnings: [...source.warnings],
  };
}

async function planBundle(
  { jury }: OpenVault,
  { competition, documents }: CompetitionFolder,
  { amend, cardFiles, onProgress, signal }: PackOptions,
): Promise<Plan> {
  if (documents.length > limits.documents)
    throw new AppError('limit-exceeded', { limit: 'documents', allowed: limits.documents, found: documents.length });
  const cards = await Promise.all(cardFiles.map(readCard));
  const recipients = recipientsOf(jury, competition.people, cards);
  if (recipients.length > limits.envelopes)
    throw new AppError('limit-exceeded', { limit: 'envelopes', allowed: limits.envelopes, found: recipients.length });
  const last = amend ? lastPackedRevision(jury) : null;
  if (amend && last === null) throw new AppError('amendment-impossible');
  const bundleId = last?.bundleId ?? newBundleId();
  const earlier = last === null ? [] : listPackedDocuments(jury, last.number);
  const planned: PlannedDocument[] = [];
  for (const document of documents) {
    onProgress({ done: planned.length, total: 2 * documents.length, name: document.name });
    const readers = recipients
      .filter(({ person }) => !isWithheld(competition, person.id, document.applicationId))
      .map(({ person }) => person.id);
    planned.push(await planDocument(document, readers, earlier, bundleId, signal));
  }
  return {
    bundleId,
    revision: (last?.revision ?? 0) + 1,
    previousHeaderSha256: last?.headerSha256 ?? null,
    recipients,
    documents: planned,
  };
}

async function sealEnvelopes(
  office: OpenVault,
  { competition }: CompetitionFolder,
  plan: Plan,
): Promise<readonly SealedEnvelope[]> {
  const { signingKey, roundKey } = secretsOf(office);
  if (roundKey === null) throw new AppError('vault-wrong-role');
  const parts = {
    ...plan,
    competition,
    documents: plan.documents.map(packedPart),
    officeKeyThumbprint: await thumbprintOf(signingKey),
    roundKey: publicPartOf(roundKey),
    roundPrivateKey: roundKey,
  };
  return Promise.all(
    plan.recipients.map((recipient) => sealEnvelope(manifestFor(recipient, parts), recipient, signingKey)),
  );
}

async function signHeader(
  office: OpenVault,
  { bundleId, revision, previousHeaderSha256, documents }: Plan,
  envelopes: readonly SealedEnvelope[],
): Promise<Uint8Array> {
  const { signingKey } = secretsOf(office);
  const header: Header = {
    format: 'jurymappe-header',
    version: 1,
    bundleId,
    revision,
    previousHeaderSha256,
    createdAt: now(),
    officeKey: { ...publicPartOf(signingKey), use: 'sig' },
    envelopes: envelopes.map(({ kid, sha256: digest, size }) => ({ kid, sha256: digest, size })),
    documents: documents.map(({ documentId, storedSha256, storedSize, included }) => ({
      documentId,
      sha256: storedSha256,
      size: storedSize,
      included,
    })),
  };
  return new TextEncoder().encode(await signFlattened(header, { key: signingKey, typ: 'jurymappe-header+jws' }));
}

async function writeBundle(
  file: FileHandle,
  headerJws: Uint8Array,
  envelopes: readonly SealedEnvelope[],
  { bundleId, documents }: Plan,
  { onProgress, signal }: PackOptions,
): Promise<number> {
  const zip = new ZipWriter(file);
  const mimetype = new TextEncoder().encode(bundleMimetype);
  await zip.add('mimetype', mimetype.length, mimetype);
  await zip.add('header.jws', headerJws.length, headerJws);
  for (const { kid, bytes } of envelopes) await zip.add(`envelopes/${kid}.jwe`, bytes.length, bytes);
  for (const [index, document] of documents.entries()) {
    onProgress({ done: documents.length + index, total: 2 * documents.length, name: document.name });
    if (document.included)
      await zip.add(`documents/${document.documentId}.bin`, document.storedSize, encrypted(document, bundleId, signal));
  }
  onProgress({ done: 2 * documents.length, total: 2 * documents.length, name: '' });
  return zip.finish();
}

/** What the office keeps of a document: not where it came from. */
function packedPart(document: PlannedDocument): PackedDocument {
  return packedDocumentSchema.strip().parse(document);
}

/** One line a letter: person, name, code, by tabs. A recipient by card gets no letter. */
function codesText(recipients: readonly Recipient[]): string {
  const letters = recipients.filter(({ card }) => card === null);
  return letters
    .map(({ person, invitation }) => `${person.id}\t${person.name.de}\t${formatCode(invitation.secret)}\n`)
    .join('');
}

async function digestOf(path: string): Promise<Sha256> {
  const digest = createDigest();
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    if (part instanceof Uint8Array) digest.update(part);
  return digest.hex();
}
