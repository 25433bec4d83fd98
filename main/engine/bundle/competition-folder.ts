import { type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackWarning } from '../../../shared/contract/office.ts';
import { documentKindSchema, type DocumentKind } from '../../../shared/formats/manifest.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { fileNameSchema } from '../../../shared/formats/values.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { fileError } from '../files/file-error.ts';
import { readLimited } from '../files/read-limited.ts';
import { competitionFrom, type WholeCompetition } from './competition.ts';
import { type CompetitionFile, competitionFileSchema, invalid } from './competition-file.ts';

/** A PDF file that is to be packed. */
export interface SourceDocument {
  readonly applicationId: ApplicationId;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly path: string;
}

export interface CompetitionFolder {
  readonly competition: WholeCompetition;
  /** in the order of applications, then as listed, then by name */
  readonly documents: readonly SourceDocument[];
  readonly warnings: readonly PackWarning[];
}

/**
 * Reads a competition folder: `competition.json` and `documents/<application id>/*.pdf`.
 * @throws AppError `competition-invalid`, `file-not-found`, `json-invalid`, `limit-exceeded`
 */
export async function readCompetitionFolder(folder: string): Promise<CompetitionFolder> {
  const parsed = competitionFileSchema.safeParse(
    parseStrictJson(await readLimited(join(folder, 'competition.json'), 'competitionFileBytes')),
  );
  if (!parsed.success)
    throw invalid(parsed.error.issues[0]?.path.join('.') ?? '', parsed.error.issues[0]?.message ?? '');
  const competition = competitionFrom(parsed.data);
  const found = await Promise.all(
    competition.applications.map(({ id }) => readApplicationFolder(folder, id, attachmentsOf(parsed.data, id))),
  );
  return {
    competition,
    documents: found.flatMap(({ documents }) => documents),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

type Attachment = CompetitionFile['applications'][number]['attachments'][number];
type Found = Pick<CompetitionFolder, 'documents' | 'warnings'>;

function attachmentsOf({ applications }: CompetitionFile, applicationId: ApplicationId): readonly Attachment[] {
  return applications.find(({ id }) => id === applicationId)?.attachments ?? [];
}

async function readApplicationFolder(
  folder: string,
  applicationId: ApplicationId,
  attachments: readonly Attachment[],
): Promise<Found> {
  const place = join(folder, 'documents', applicationId);
  const files = new Map((await listPdfFiles(place)).map((name) => [name.normalize('NFC'), join(place, name)]));
  const listed = attachments.map(({ file, kind }) => ({
    name: file.normalize('NFC'),
    kind: kindOf(kind, applicationId),
  }));
  const unlisted = [...files.keys()].filter((name) => !listed.some((entry) => entry.name === name)).sort();
  const documents = [...listed, ...unlisted.map((name) => ({ name, kind: 'annex' as const }))].flatMap(
    ({ name, kind }) => {
      const path = files.get(name);
      return path === undefined ? [] : [{ applicationId, name: checkedName(name, applicationId), kind, path }];
    },
  );
  return {
    documents,
    warnings: await warningsOf(
      applicationId,
      documents,
      listed.map(({ name }) => name),
      unlisted,
    ),
  };
}

/** Plain files that end in .pdf; links, folders and what systems leave behind (.DS_Store, ._name) are passed over. */
async function listPdfFiles(place: string): Promise<readonly string[]> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(place, { withFileTypes: true });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
    throw fileError(thrown, place);
  }
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && /\.pdf$/i.test(entry.name))
    .map(({ name }) => name);
}

async function warningsOf(
  applicationId: ApplicationId,
  documents: readonly SourceDocument[],
  listed: readonly string[],
  unlisted: readonly string[],
): Promise<readonly PackWarning[]> {
  const missing = listed.filter((name) => !documents.some((document) => document.name === name));
  const unlike = await Promise.all(
    documents.map(async (document) => ((await beginsLikePdf(document.path)) ? [] : [document.name])),
  );
  return [
    ...(documents.length === 0 ? [{ kind: 'no-documents' as const, applicationId, name: '' }] : []),
    ...missing.map((name) => ({ kind: 'listed-but-missing' as const, applicationId, name })),
    ...unlisted.map((name) => ({ kind: 'present-but-not-listed' as const, applicationId, name })),
    ...unlike.flat().map((name) => ({ kind: 'not-a-pdf' as const, applicationId, name })),
  ];
}

/** ISO 32000-1 allows the mark anywhere in the first kilobyte. */
async function beginsLikePdf(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead).includes('%PDF-');
  } finally {
    await file.close();
  }
}

function kindOf(kind: string, applicationId: ApplicationId): DocumentKind {
  const parsed = documentKindSchema.safeParse(kind);
  if (!parsed.success) throw invalid(`applications.${applicationId}.attachments`, `unknown kind ${kind}`);
  return parsed.data;
}

function checkedName(name: string, applicationId: ApplicationId): string {
  if (!fileNameSchema.safeParse(name).success)
    throw invalid(`documents.${applicationId}`, 'a file name that cannot be packed');
  return name;
}
