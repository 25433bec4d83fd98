import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PackReport } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { encodeBase64url } from '../crypto/base64url.ts';
import { createDigest, sha256 } from '../crypto/digest.ts';
import { formatCode } from '../crypto/invitation.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { ownerOnly, writeAtomically } from '../files/write-atomically.ts';
import { readInto } from '../files/zip-reader.ts';
import { inTransaction } from '../store/database.ts';
import { deleteInvitation, insertPackedRevision, putInvitation, recordWritten } from '../store/office.ts';
import { requireOffice, secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type CompetitionFolder, readCompetitionFolder } from './competition-folder.ts';
import { type DocumentThreads, withThreads } from './document-threads.ts';
import type { RevisionParts } from './manifest-view.ts';
import { draftOf } from './plan-documents.ts';
import type { PackOptions } from './pack-options.ts';
import { planRevision, type RevisionPlan } from './plan-revision.ts';
import type { Recipient } from './recipients.ts';
import { draftRevision, type RevisionDraft } from './seal-revision.ts';
import { writeBundle, type WrittenBundle } from './write-bundle.ts';

/**
 * Packs a competition folder into a bundle (FORMATS section 1). The file appears whole or not at all, and only when the
 * codes are written and the revision is recorded: nobody can have a revision of which the office knows nothing.
 * @throws AppError `vault-wrong-role`, `competition-invalid`, `amendment-impossible`, `card-invalid`, `recipient-unknown`,
 * `limit-exceeded`, `file-changed`, `cancelled`, `disk-full`, `file-not-writable`
 */
export async function packCompetition(office: OpenVault, options: PackOptions): Promise<PackReport> {
  requireOffice(office);
  if (options.codesFile !== undefined && resolve(options.codesFile) === resolve(options.out))
    throw new AppError('file-not-writable', { name: options.codesFile });
  const source = await readCompetitionFolder(options.folder);
  return withThreads(options.signal, async (threads) => {
    const plan = await planRevision(office, source, options, threads);
    const draft = await draftRevision(await partsOf(office, source, plan), plan, secretsOf(office).signingKey);
    const written = await writeWhole(office, plan, draft, { ...options, threads });
    recordWritten(office.jury, plan, now());
    return reportOf(office, source, plan, written);
  });
}

type Written = WrittenBundle & { readonly fileSha256: Sha256 };

async function writeWhole(
  office: OpenVault,
  plan: RevisionPlan,
  draft: RevisionDraft,
  options: PackOptions & { readonly threads: DocumentThreads },
): Promise<Written> {
  const written: Written[] = [];
  await writeAtomically(options.out, async (file) => {
    const bundle = await writeOrEnd(file, plan, draft, options);
    const [fileSha256] = await Promise.all([digestOf(file, bundle.size), file.sync()]);
    if (options.codesFile !== undefined)
      await writeAtomically(options.codesFile, codesText(plan.recipients), ownerOnly);
    record(office, plan, bundle);
    written.push({ ...bundle, fileSha256 });
  });
  const [result] = written;
  if (result === undefined) throw new RangeError('nothing was written');
  return result;
}

/** When one thread fails, the others are ended before the file is closed: its descriptor may soon be another file's. */
async function writeOrEnd(
  file: FileHandle,
  plan: RevisionPlan,
  draft: RevisionDraft,
  options: PackOptions & { readonly threads: DocumentThreads },
): Promise<WrittenBundle> {
  try {
    return await writeBundle(file, draft, plan, options);
  } catch (thrown) {
    await options.threads.close();
    throw thrown;
  }
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
    documents: documents.map(draftOf),
    officeKeyThumbprint: await thumbprintOf(signingKey),
    roundKey: publicPartOf(roundKey),
    roundPrivateKey: roundKey,
    competitionKey: encodeBase64url(randomBytes(32)),
  };
}

function record({ jury }: OpenVault, plan: RevisionPlan, { sealed, documents }: WrittenBundle): void {
  const { bundleId, revision, scoresFrom, basisSha256, recipients } = plan;
  inTransaction(jury, () => {
    for (const personId of plan.voidLetters) deleteInvitation(jury, bundleId, personId);
    for (const recipient of recipients)
      if (recipient.by === 'invitation')
        putInvitation(jury, bundleId, { personId: recipient.person.id, secret: recipient.secret });
    insertPackedRevision(
      jury,
      { bundleId, revision, headerSha256: sha256(sealed.headerJws), scoresFrom, basisSha256, packedAt: now() },
      documents,
    );
  });
}

async function reportOf(
  office: OpenVault,
  { warnings }: CompetitionFolder,
  { bundleId, revision, documents, recipients }: RevisionPlan,
  written: Written,
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
    recipients: recipients.map((recipient) => ({
      personId: recipient.person.id,
      by: recipient.by,
      newLetter: recipient.by === 'invitation' && recipient.isNew,
    })),
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

/** Into one buffer: new ones would cost more than the digest. */
async function digestOf(file: FileHandle, size: number): Promise<Sha256> {
  const digest = createDigest();
  const buffer = Buffer.allocUnsafe(512 * 1024);
  for (let done = 0; done < size;) {
    const part = buffer.subarray(0, Math.min(buffer.length, size - done));
    await readInto(file, done, part);
    digest.update(part);
    done += part.length;
  }
  return digest.hex();
}
