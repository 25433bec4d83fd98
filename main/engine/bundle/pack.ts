import { randomBytes } from 'node:crypto';
import type { PackReport } from '../../../shared/contract/office.ts';
import type { PackWarning } from '../../../shared/contract/pack-preview.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { now } from '../clock.ts';
import { encodeBase64url } from '../crypto/base64url.ts';
import { sha256 } from '../crypto/digest.ts';
import { publicPartOf, thumbprintOf } from '../crypto/keys.ts';
import { inTransaction } from '../store/database.ts';
import {
  deleteInvitation,
  insertPackedRevision,
  lastPackedRevision,
  putInvitation,
  recordWritten,
} from '../store/office.ts';
import { findPackedCompetition, putPackedParts } from '../store/packed-parts.ts';
import { requireOffice, secretsOf } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type CompetitionFolder, readCompetitionFolder } from './competition-folder.ts';
import { type DocumentThreads, withThreads } from './document-threads.ts';
import type { RevisionParts } from './manifest-view.ts';
import { nameWarnings } from './name-warnings.ts';
import { packReport } from './pack-report.ts';
import { draftOf, knownOf } from './plan-documents.ts';
import type { PackOptions } from './pack-options.ts';
import { planRevision, type RevisionPlan } from './plan-revision.ts';
import { contentDigest, refuseUnchanged } from './revision-content.ts';
import { draftRevision } from './seal-revision.ts';
import { besidePdfCheck } from './unreadable-pdfs.ts';
import { writeBundle, type WrittenBundle } from './write-bundle.ts';
import { refuseTargets, writeFiles } from './write-files.ts';

/**
 * Packs a competition folder into a bundle (FORMATS section 1). The file appears whole or not at all, and only once the
 * codes are written and the revision is recorded: nobody can have a revision that the office doesn't know of.
 * @throws AppError `vault-wrong-role`, `competition-invalid`, `amendment-impossible`, `amendment-unchanged`,
 * `card-invalid`, `recipient-unknown`, `limit-exceeded`, `file-changed`, `cancelled`, `disk-full`, `file-not-writable`
 */
export async function packCompetition(office: OpenVault, options: PackOptions): Promise<PackReport> {
  requireOffice(office);
  await refuseTargets(options);
  const source = await readCompetitionFolder(options.folder);
  const pack = (unreadable: Packing['unreadable']): Promise<PackReport> =>
    withThreads(options.signal, (threads) => packFolder(office, source, { ...options, threads, unreadable }));
  return options.areReadable === true ? pack(Promise.resolve([])) : besidePdfCheck(source, options.signal, pack);
}

type Packing = PackOptions & {
  readonly threads: DocumentThreads;
  /** the result of the PDF check that runs while the bundle is written */
  readonly unreadable: Promise<readonly PackWarning[]>;
};

async function packFolder(office: OpenVault, source: CompetitionFolder, options: Packing): Promise<PackReport> {
  const { threads, unreadable } = options;
  const plan = await planRevision(office, source, options, threads);
  const content = { ...plan, competition: source.competition };
  if (options.amend) refuseUnchanged(lastPackedRevision(office.jury), content, plan.documents.map(knownOf));
  const draft = await draftRevision(await partsOf(office, source, plan), plan, secretsOf(office).signingKey);
  const renamed = options.amend ? renamedIn(office, source) : [];
  const written = await writeFiles(office, options, {
    letters: plan.recipients.flatMap((recipient) => (recipient.by === 'invitation' ? [recipient] : [])),
    threads,
    write: async (file) => {
      const bundle = await writeBundle(file, draft, plan, options);
      await unreadable;
      return bundle;
    },
    record: (bundle) => record(office, plan, bundle, contentDigest(content, bundle.documents)),
    reached: () => recordWritten(office.jury, plan, now()),
  });
  const { documents } = plan;
  const warnings = [...source.warnings, ...(await unreadable), ...renamed];
  return packReport(office, plan, written, { documents, recipients: recipientsIn(plan), warnings });
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

function record(
  { jury }: OpenVault,
  plan: RevisionPlan,
  { headerJws, parts, documents }: WrittenBundle,
  contentSha256: Sha256,
): void {
  const { bundleId, revision, scoresFrom, basisSha256, recipients } = plan;
  inTransaction(jury, () => {
    for (const personId of plan.voidLetters) deleteInvitation(jury, bundleId, personId);
    for (const recipient of recipients)
      if (recipient.by === 'invitation')
        putInvitation(jury, plan, { personId: recipient.person.id, secret: recipient.secret });
    insertPackedRevision(
      jury,
      { bundleId, revision, headerSha256: sha256(headerJws), scoresFrom, basisSha256, contentSha256, packedAt: now() },
      documents,
    );
    putPackedParts(jury, plan, parts);
  });
}

function recipientsIn({ recipients }: RevisionPlan): PackReport['recipients'] {
  return recipients.map((recipient) => ({
    personId: recipient.person.id,
    by: recipient.by,
    newLetter: recipient.by === 'invitation' && recipient.isNew,
  }));
}

/** Compared with the last packed revision. */
function renamedIn({ jury }: OpenVault, { competition }: CompetitionFolder): PackReport['warnings'] {
  const last = lastPackedRevision(jury);
  const before = last === null ? null : findPackedCompetition(jury, last);
  return before === null ? [] : [...nameWarnings(before, competition)];
}
