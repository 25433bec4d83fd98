import type { PackReport } from '../../../shared/contract/office.ts';
import { AppError } from '../../../shared/errors.ts';
import type { CompetitionPayload } from '../../../shared/formats/competition-payload.ts';
import { now } from '../clock.ts';
import {
  type InvitationRow,
  lastPackedRevision,
  listInvitations,
  listPackedDocuments,
  type PackedRevision,
  recordWritten,
} from '../store/office.ts';
import { findPackedCompetition, findPackedParts } from '../store/packed-parts.ts';
import { requireOffice } from '../vault/identity.ts';
import type { OpenVault } from '../vault/vault.ts';
import { type CompetitionFolder, readCompetitionFolder } from './competition-folder.ts';
import { withThreads } from './document-threads.ts';
import type { WriteOptions } from './pack-options.ts';
import { packReport } from './pack-report.ts';
import { packedAgain, type PlannedDocument } from './plan-documents.ts';
import { besidePdfCheck } from './unreadable-pdfs.ts';
import { writeSealedBundle } from './write-bundle.ts';
import { type Letter, refuseTargets, writeFiles } from './write-files.ts';

/**
 * Writes the revision packed last again, this time with every document, for recipients who have none from an earlier
 * revision. It is the same revision: header, competition and envelopes are those signed before.
 * @throws AppError `vault-wrong-role`, `nothing-packed`, `packed-document-changed` (the folder has another document or
 * none), and as `packCompetition`
 */
export async function packAgain(office: OpenVault, options: WriteOptions): Promise<PackReport> {
  requireOffice(office);
  await refuseTargets(options);
  const last = lastPackedRevision(office.jury);
  const parts = last === null ? null : findPackedParts(office.jury, last);
  const competition = last === null ? null : findPackedCompetition(office.jury, last);
  if (last === null || parts === null || competition === null) throw new AppError('nothing-packed');
  const source = await readCompetitionFolder(options.folder);
  const documents = documentsOf(office, last, competition, source);
  const letters = lettersOf(office, competition);
  const recipients = recipientsIn(competition, letters);
  const { signal } = options;
  const bundle = { bundleId: last.bundleId, documents };
  const again = besidePdfCheck(source, signal, (unreadable) =>
    withThreads(signal, async (threads) => {
      const written = await writeFiles(office, options, {
        letters,
        threads,
        write: async (file) => {
          const sealed = await writeSealedBundle(file, parts, bundle, { ...options, threads });
          await unreadable;
          return sealed;
        },
        record: () => undefined,
        reached: () => {
          if (last.writtenAt === null) recordWritten(office.jury, last, now());
        },
      });
      return { written, warnings: [...source.warnings, ...(await unreadable)] };
    }),
  );
  const { written, warnings } = await again.catch((thrown: unknown) => {
    throw asChanged(thrown, last.revision);
  });
  return packReport(office, last, written, { documents, recipients, warnings });
}

/** In the header's order, each with the path of its file in the folder. */
function documentsOf(
  { jury }: OpenVault,
  { number, revision }: PackedRevision,
  competition: CompetitionPayload,
  source: CompetitionFolder,
): readonly PlannedDocument[] {
  const files = new Map(source.documents.map((file) => [JSON.stringify([file.applicationId, file.name]), file.path]));
  const packed = new Map(listPackedDocuments(jury, number).map((document) => [document.documentId, document]));
  return competition.documents.map(({ documentId, applicationId, name }) => {
    const path = files.get(JSON.stringify([applicationId, name]));
    const document = packed.get(documentId);
    if (path === undefined || document === undefined) throw new AppError('packed-document-changed', { name, revision });
    return packedAgain(document, path);
  });
}

/** Here `file-changed` doesn't mean changed while being read: the file differs from what was packed. */
function asChanged(thrown: unknown, revision: number): unknown {
  return thrown instanceof AppError && thrown.code === 'file-changed'
    ? new AppError('packed-document-changed', { ...thrown.details, revision }, { cause: thrown })
    : thrown;
}

type KnownLetter = Letter & Pick<InvitationRow, 'isOut'>;

function lettersOf({ jury }: OpenVault, { bundleId, people }: CompetitionPayload): readonly KnownLetter[] {
  const invitations = listInvitations(jury, bundleId);
  return people.flatMap((person) => {
    const letter = invitations.find(({ personId }) => personId === person.id);
    return person.enrolment?.by === 'letter' && letter !== undefined ? [{ person, ...letter }] : [];
  });
}

/** A letter is new if no file with its revision ever got its name, so that nobody can have the letter. */
function recipientsIn({ people }: CompetitionPayload, letters: readonly KnownLetter[]): PackReport['recipients'] {
  const unsent = new Set(letters.flatMap(({ person, isOut }) => (isOut ? [] : [person.id])));
  return people.flatMap(({ id, enrolment }) => {
    if (enrolment === null) return [];
    const by = enrolment.by === 'letter' ? ('invitation' as const) : enrolment.by;
    return [{ personId: id, by, newLetter: unsent.has(id) }];
  });
}
