import { stat } from 'node:fs/promises';
import { AppError } from '../../../shared/errors.ts';
import type { Sha256 } from '../../../shared/ids.ts';
import { sha256 } from '../crypto/digest.ts';
import { fileError } from '../files/file-error.ts';
import type { PackedDocument, PackedRevision } from '../store/office.ts';
import type { CompetitionFolder, SourceDocument, WholeCompetition } from './competition-folder.ts';
import { withThreads } from './document-threads.ts';
import { digestOf } from './plan-documents.ts';
import type { Recipient } from './recipients.ts';

/** What a revision says without its documents, who gets it, and which score files still count. */
export interface RevisionContent {
  readonly competition: WholeCompetition;
  readonly scoresFrom: number;
  readonly recipients: readonly Recipient[];
}

type ContentDocument = Pick<PackedDocument, 'applicationId' | 'name' | 'kind' | 'size' | 'sha256'>;

/**
 * The digest of everything that can make a revision different for anybody: competition, known conflicts, people, their
 * letters and cards, documents in their order. What every packing makes anew, such as times and keys, is left out.
 */
export function contentDigest(
  { competition, scoresFrom, recipients }: RevisionContent,
  documents: readonly ContentDocument[],
): Sha256 {
  return sha256(
    JSON.stringify([
      { ...competition, scoresFrom },
      recipients.map((recipient) => [recipient.person.id, accessOf(recipient)]),
      documents.map(({ applicationId, name, kind, size, sha256: digest }) => [applicationId, name, kind, size, digest]),
    ]),
  );
}

function accessOf(recipient: Recipient): unknown {
  return recipient.by === 'card' ? recipient.card : sha256(recipient.secret);
}

/**
 * @throws AppError `amendment-unchanged` where the revision packed last has been written and says the same as this one
 */
export function refuseUnchanged(
  last: PackedRevision | null,
  content: RevisionContent,
  documents: readonly (ContentDocument | null)[],
): void {
  const known = documents.filter((document) => document !== null);
  if (last === null || last.writtenAt === null || known.length < documents.length) return;
  if (contentDigest(content, known) === last.contentSha256)
    throw new AppError('amendment-unchanged', { revision: last.revision });
}

/**
 * Whether an amendment would be refused because nothing has changed. Documents are read only if everything else is the
 * same.
 * @param packed the documents of the revision packed last
 * @throws AppError `file-not-found`, `file-unreadable`, `cancelled`
 */
export async function isUnchanged(
  last: PackedRevision,
  content: RevisionContent,
  { documents }: Pick<CompetitionFolder, 'documents'>,
  { packed, signal }: { readonly packed: readonly PackedDocument[]; readonly signal: AbortSignal },
): Promise<boolean> {
  if (last.writtenAt === null) return false;
  const before = new Map(packed.map((document) => [placeOf(document), document]));
  const alike = await Promise.all(documents.map((source) => alikeBySize(source, before.get(placeOf(source)))));
  const known = alike.filter((document) => document !== null);
  if (known.length < documents.length || contentDigest(content, known) !== last.contentSha256) return false;
  return withThreads(signal, async (threads) => {
    const same = await Promise.all(
      known.map(
        async ({ path, name, size, sha256: digest }) => (await digestOf({ path, name }, size, threads)) === digest,
      ),
    );
    return same.every(Boolean);
  });
}

function placeOf({ applicationId, name }: Pick<SourceDocument, 'applicationId' | 'name'>): string {
  return JSON.stringify([applicationId, name]);
}

async function alikeBySize(
  { path, kind }: SourceDocument,
  before: PackedDocument | undefined,
): Promise<(ContentDocument & { readonly path: string }) | null> {
  try {
    const { size } = await stat(path);
    return before?.size === size && before.kind === kind ? { ...before, path } : null;
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}
