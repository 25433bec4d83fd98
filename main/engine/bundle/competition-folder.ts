import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompetitionProblem } from '../../../shared/contract/competition-problem.ts';
import type { PackWarning } from '../../../shared/contract/pack-preview.ts';
import { publicApplicationSchema } from '../../../shared/formats/competition.ts';
import type { DocumentKind } from '../../../shared/formats/competition-payload.ts';
import { fileNameSchema } from '../../../shared/formats/values.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { readLimited } from '../files/read-limited.ts';
import { inNaturalOrder, listApplicationFiles, listEntries } from './application-files.ts';
import { checkFolderFile, competitionInvalid, toldProblems } from './check-folder-file.ts';
import { fileError } from '../files/file-error.ts';
import { repetitions } from './check-references.ts';
import type { FolderFile } from './folder-schema.ts';
import { shown } from './written.ts';

/** A PDF file that is to be packed. */
export interface SourceDocument {
  readonly applicationId: ApplicationId;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly path: string;
}

/** What the office has written, with its attachments turned into documents. */
export type WholeCompetition = Omit<FolderFile, 'schema' | 'applications'> & {
  readonly applications: readonly Omit<FolderFile['applications'][number], 'attachments'>[];
};

export interface CompetitionFolder {
  readonly competition: WholeCompetition;
  /** ordered by application, then as listed, then by name */
  readonly documents: readonly SourceDocument[];
  readonly warnings: readonly PackWarning[];
  /** the line of competition.json; null where it says nothing about it */
  readonly scoresFromLine: number | null;
}

/**
 * Reads a competition folder: `competition.json` and `documents/<application id>/*.pdf` (FORMATS section 5).
 * @throws AppError `competition-invalid`, `file-not-found`, `limit-exceeded`
 */
export async function readCompetitionFolder(folder: string): Promise<CompetitionFolder> {
  const { file, doubts, scoresFromLine } = checkFolderFile(
    await readLimited(join(folder, 'competition.json'), 'competitionFileBytes'),
  );
  const found = await Promise.all(
    file.applications.map(({ id, attachments }) => readApplicationFolder(folder, id, attachments)),
  );
  const problems = found.flatMap((one) => one.problems);
  if (problems.length > 0) throw competitionInvalid(problems.slice(0, toldProblems), problems.length);
  return {
    competition: withoutAttachments(file),
    documents: found.flatMap(({ documents }) => documents),
    warnings: [...doubts, ...found.flatMap(({ warnings }) => warnings), ...(await strangersIn(folder, file))],
    scoresFromLine,
  };
}

/** Entries that belong to no application: a misspelt id would leave an application without its documents. */
async function strangersIn(folder: string, { applications }: FolderFile): Promise<readonly PackWarning[]> {
  const known = new Set<string>(applications.map(({ id }) => id));
  return (await listEntries(join(folder, 'documents'))).flatMap(({ name }) =>
    known.has(name) ? [] : [{ kind: 'no-application' as const, name }],
  );
}

/** Removes the members that exist only in the folder's file. */
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

type Attachment = FolderFile['applications'][number]['attachments'][number];
type Found = Pick<CompetitionFolder, 'documents' | 'warnings'> & { readonly problems: readonly CompetitionProblem[] };

async function readApplicationFolder(
  folder: string,
  applicationId: ApplicationId,
  attachments: readonly Attachment[],
): Promise<Found> {
  const place = join(folder, 'documents', applicationId);
  const { found, left } = await listApplicationFiles(place);
  const files = new Map(found.map(({ name, path }) => [name, path]));
  const listed = attachments.map(({ file, kind }) => ({ name: file, kind }));
  const unlisted = [...files.keys()]
    .filter((name) => !listed.some((entry) => entry.name === name))
    .sort(inNaturalOrder);
  const documents = [...listed, ...unlisted.map((name) => ({ name, kind: 'annex' as const }))].flatMap(
    ({ name, kind }) => {
      const path = files.get(name);
      return path === undefined ? [] : [{ applicationId, name, kind, path }];
    },
  );
  return {
    documents,
    problems: nameProblems(
      applicationId,
      found.map(({ name }) => name),
    ),
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
    documents
      .filter(({ name }) => !isLost(name))
      .map(async (document) => ((await beginsLikePdf(document.path)) ? [] : [document.name])),
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
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
      return buffer.subarray(0, bytesRead).includes('%PDF-');
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

/** Whether a name isn't UTF-8 on the disk, as from old archives: the file can't be opened by the name that is read. */
function isLost(name: string): boolean {
  return name.includes('\ufffd');
}

/** Names that two files share, or that no file of a bundle may have. */
function nameProblems(applicationId: ApplicationId, names: readonly string[]): readonly CompetitionProblem[] {
  const isRepeated = repetitions();
  const place = { path: `documents/${applicationId}`, line: null };
  return names.flatMap((name): readonly CompetitionProblem[] => {
    if (isRepeated(name)) return [{ kind: 'same-file-name', ...place, name: shown(name) }];
    if (isLost(name)) return [{ kind: 'document-name-unreadable', ...place, name: shown(name) }];
    return fileNameSchema.safeParse(name).success
      ? []
      : [{ kind: 'document-name-invalid', ...place, name: shown(name) }];
  });
}
