import { AppError } from '../../../shared/errors.ts';
import type { ApplicationId, PersonId, Sha256 } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { sha256 } from '../crypto/digest.ts';
import { newBundleId } from '../crypto/new-ids.ts';
import {
  lastPackedRevision,
  lastWrittenRevision,
  listInvitations,
  listPackedDocuments,
  type PackedRevision,
} from '../store/office.ts';
import type { OpenVault } from '../vault/vault.ts';
import { readCard } from './card.ts';
import { competitionInvalid } from './check-folder-file.ts';
import type { CompetitionFolder, WholeCompetition } from './competition-folder.ts';
import type { DocumentThreads } from './document-threads.ts';
import { withheldFrom } from './manifest-view.ts';
import type { PackOptions } from './pack-options.ts';
import { planDocument, type PlannedDocument } from './plan-documents.ts';
import { type Recipient, recipientsOf, voidLetters } from './recipients.ts';

/** What is known before the first byte is written. */
export interface RevisionPlan extends Pick<PackedRevision, 'bundleId' | 'revision' | 'scoresFrom' | 'basisSha256'> {
  readonly previousHeaderSha256: Sha256 | null;
  readonly recipients: readonly Recipient[];
  readonly voidLetters: readonly PersonId[];
  readonly documents: readonly PlannedDocument[];
}

/**
 * Decides which revision a folder becomes, who gets it, and which documents it includes.
 * @throws AppError `amendment-impossible`, `card-invalid`, `recipient-unknown`, `competition-invalid`,
 * `limit-exceeded`, `file-unreadable`, `cancelled`
 */
export async function planRevision(
  { jury }: OpenVault,
  { competition, documents, scoresFromLine: line }: CompetitionFolder,
  options: PackOptions,
  threads: DocumentThreads,
): Promise<RevisionPlan> {
  refuseMore('documents', documents.length);
  const last = options.amend ? lastPackedRevision(jury) : null;
  if (options.amend && last === null) throw new AppError('amendment-impossible');
  const bundleId = last?.bundleId ?? newBundleId();
  const letters = { invitations: listInvitations(jury, bundleId), reissue: options.reissue ?? [] };
  const cards = await Promise.all(options.cardFiles.map(readCard));
  const recipients = recipientsOf(competition.people, { ...letters, cards });
  refuseMore('envelopes', recipients.length);
  const revision = (last?.revision ?? 0) + 1;
  const basisSha256 = basisDigestOf(competition);
  const written = lastWrittenRevision(jury, bundleId);
  const earlier = written === null ? [] : listPackedDocuments(jury, written.number);
  const known = new Map(earlier.map((document) => [JSON.stringify([document.applicationId, document.name]), document]));
  const readersOf = readersBy(competition, recipients);
  const { whole = false } = options;
  let done = 0;
  const planned = await Promise.all(
    documents.map(async (document) => {
      const before = known.get(JSON.stringify([document.applicationId, document.name])) ?? null;
      const plan = await planDocument(document, readersOf(document.applicationId), before, { threads, whole });
      done += 1;
      options.onProgress({ done, total: 2 * documents.length, name: document.name });
      return plan;
    }),
  );
  return {
    bundleId,
    revision,
    scoresFrom: scoresFromOf(competition, { revision, basisSha256, last, line }),
    basisSha256,
    previousHeaderSha256: last?.headerSha256 ?? null,
    recipients,
    voidLetters: voidLetters(recipients, letters),
    documents: planned,
  };
}

/** Who may read an application's documents: everybody from whom it isn't withheld. */
function readersBy(
  { conflicts }: WholeCompetition,
  recipients: readonly Recipient[],
): (applicationId: ApplicationId) => readonly PersonId[] {
  const withheld = recipients.map(({ person }) => [person.id, withheldFrom(conflicts, person.id)] as const);
  return (applicationId) => withheld.flatMap(([personId, closed]) => (closed.has(applicationId) ? [] : [personId]));
}

/** The digest of what ballots rest on: if any of it changes, earlier ballots can no longer count. */
export function basisDigestOf({ scale, criteria, rules }: WholeCompetition): Sha256 {
  return sha256(JSON.stringify({ scale, criteria, rules }));
}

/**
 * The lowest revision whose score files still count: this one if the basis changed, otherwise what the office says,
 * otherwise the same as before.
 * @throws AppError `competition-invalid` where there is no such revision
 */
export function scoresFromOf(
  { scoresFrom: wished, changes }: WholeCompetition,
  {
    revision,
    basisSha256,
    last,
    line,
  }: {
    readonly revision: number;
    readonly basisSha256: Sha256;
    readonly last: PackedRevision | null;
    /** where the office says it */
    readonly line: number | null;
  },
): number {
  if (last === null && wished !== null && wished > revision)
    throw competitionInvalid([{ kind: 'scores-from-first', path: 'scoresFrom', line, found: wished }]);
  if (last === null || last.basisSha256 !== basisSha256) return revision;
  if (wished === null || wished === last.scoresFrom) return last.scoresFrom;
  if (wished < last.scoresFrom || wished > revision || changes === null)
    throw competitionInvalid([
      {
        kind: 'scores-from',
        path: 'scoresFrom',
        line,
        found: wished,
        lowest: last.scoresFrom,
        highest: revision,
      },
    ]);
  return wished;
}

function refuseMore(limit: 'documents' | 'envelopes', found: number): void {
  if (found > limits[limit]) throw new AppError('limit-exceeded', { limit, allowed: limits[limit], found });
}
