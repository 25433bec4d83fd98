import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PackWarning } from '../../../shared/contract/pack-preview.ts';
import { AppError } from '../../../shared/errors.ts';
import { publicApplicationSchema } from '../../../shared/formats/competition.ts';
import type { DocumentKind } from '../../../shared/formats/competition-payload.ts';
import { parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { fileNameSchema } from '../../../shared/formats/values.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { readLimited } from '../files/read-limited.ts';
import { inNaturalOrder, listApplicationFiles, listEntries } from './application-files.ts';
import { conflictProblems, problemsOf } from './check-competition.ts';
import { type FolderFile, folderSchema } from './folder-schema.ts';

/** A PDF file that is to be packed. */
export interface SourceDocument {
  readonly applicationId: ApplicationId;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly path: string;
}

/** What the office has written; its attachments have become documents. */
export type WholeCompetition = Omit<FolderFile, 'schema' | 'applications'> & {
  readonly applications: readonly Omit<FolderFile['applications'][number], 'attachments'>[];
};

export interface CompetitionFolder {
  readonly competition: WholeCompetition;
  /** in the order of applications, then as listed, then by name */
  readonly documents: readonly SourceDocument[];
  readonly warnings: readonly PackWarning[];
}

/**
 * Reads a competition folder: `competition.json` and `documents/<application id>/*.pdf` (FORMATS section 5).
 * @throws AppError `competition-invalid`, `file-not-found`, `json-invalid`, `limit-exceeded`
 */
export async function readCompetitionFolder(folder: string): Promise<CompetitionFolder> {
  const file = readFolderFile(await readLimited(join(folder, 'competition.json'), 'competitionFileBytes'));
  const found = await Promise.all(
    file.applications.map(({ id, attachments }) => readApplicationFolder(folder, id, attachments)),
  );
  return {
    competition: withoutAttachments(file),
    documents: found.flatMap(({ documents }) => documents),
    warnings: [...found.flatMap(({ warnings }) => warnings), ...(await strangersIn(folder, file))],
  };
}

/** What lies beside the applications' folders: a misspelt id would leave an application without its documents. */
async function strangersIn(folder: string, { applications }: FolderFile): Promise<readonly PackWarning[]> {
  const known = new Set<string>(applications.map(({ id }) => id));
  return (await listEntries(join(folder, 'documents'))).flatMap(({ name }) =>
    known.has(name) ? [] : [{ kind: 'no-application' as const, name }],
  );
}

/** The folder's own members stay behind. */
function withoutAttachments(file: FolderFile): WholeCompetition {
  const { scoresFrom, changes, competition, confidentiality, categories, formalRules, scale, criteria } = file;
  const { rules, people, applications, conflicts } = file;
  return {
    scoresFrom,
    changes,
    competition,
    confidentiality,
    categories,
    formalRules,
    scale,
    criteria,
    rules,
    people,
    applications: applications.map((application) => publicApplicationSchema.strip().parse(application)),
    conflicts,
  };
}

const byteOrderMark = Buffer.of(0xef, 0xbb, 0xbf);

/** Editors on Windows begin a file with a byte order mark. @throws AppError `competition-invalid`, `json-invalid` */
function readFolderFile(bytes: Uint8Array): FolderFile {
  const hasMark = byteOrderMark.equals(bytes.subarray(0, byteOrderMark.length));
  const content = parseStrictJson(hasMark ? bytes.subarray(byteOrderMark.length) : bytes);
  const parsed = folderSchema.safeParse(content);
  if (!parsed.success) throw invalid(...placeOf(parsed.error, content));
  const [first] = [...problemsOf(parsed.data), ...conflictProblems(parsed.data.conflicts, parsed.data)];
  if (first !== undefined) throw invalid(first.path, first.problem);
  return parsed.data;
}

const listedSchema = z.looseObject({ id: z.string() });

/** Names what stands in a list by its id, as people do, rather than by its number. */
function placeOf({ issues: [issue] }: z.ZodError, content: unknown): readonly [path: string, problem: string] {
  let at: unknown = content;
  const names = (issue?.path ?? []).map((key) => {
    at = z.looseObject({}).or(z.array(z.unknown())).safeParse(at).success ? Reflect.get(Object(at), key) : undefined;
    const listed = typeof key === 'number' ? listedSchema.safeParse(at) : null;
    return listed?.success === true ? listed.data.id : String(key);
  });
  return [names.join('.'), issue?.message ?? ''];
}

/** The failure of a competition.json that can't be packed. */
function invalid(path: string, problem: string): AppError {
  return new AppError('competition-invalid', { path, problem });
}

type Attachment = FolderFile['applications'][number]['attachments'][number];
type Found = Pick<CompetitionFolder, 'documents' | 'warnings'>;

async function readApplicationFolder(
  folder: string,
  applicationId: ApplicationId,
  attachments: readonly Attachment[],
): Promise<Found> {
  const place = join(folder, 'documents', applicationId);
  const { found, left } = await listApplicationFiles(place);
  const files = new Map(found.map(({ name, path }) => [name, path]));
  if (files.size !== found.length) throw invalid(`documents.${applicationId}`, 'two files with one name');
  const listed = attachments.map(({ file, kind }) => ({ name: file, kind }));
  if (new Set(listed.map(({ name }) => name)).size !== listed.length)
    throw invalid(`applications.${applicationId}.attachments`, 'a file stands twice');
  const unlisted = [...files.keys()]
    .filter((name) => !listed.some((entry) => entry.name === name))
    .sort(inNaturalOrder);
  const documents = [...listed, ...unlisted.map((name) => ({ name, kind: 'annex' as const }))].flatMap(
    ({ name, kind }) => {
      const path = files.get(name);
      return path === undefined ? [] : [{ applicationId, name: checkedName(name, applicationId), kind, path }];
    },
  );
  return {
    documents,
    warnings: [
      ...(await warningsOf(
        applicationId,
        documents,
        listed.map(({ name }) => name),
        unlisted,
      )),
      ...left.map(({ kind, name }) => ({ kind, applicationId, name })),
    ],
  };
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

function checkedName(name: string, applicationId: ApplicationId): string {
  if (!fileNameSchema.safeParse(name).success)
    throw invalid(`documents.${applicationId}`, 'a file name that cannot be packed');
  return name;
}
