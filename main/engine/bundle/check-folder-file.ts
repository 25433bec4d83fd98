import type { CompetitionDoubt, CompetitionProblem } from '../../../shared/contract/competition-problem.ts';
import { AppError } from '../../../shared/errors.ts';
import { applicationIdSchema } from '../../../shared/ids.ts';
import { type JsonPlaces, parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { conflictFindings, senseFindings } from './check-competition.ts';
import { repetitions } from './check-references.ts';
import { type CheckedParts, checkedPartsSchema } from './checked-parts.ts';
import { doubtsOf } from './competition-doubts.ts';
import type { Doubt, Finding, Path } from './finding.ts';
import { type FolderFile, folderSchema } from './folder-schema.ts';
import { likelyName } from './likely-name.ts';
import { shapeProblems } from './shape-problems.ts';
import { encodingProblem, syntaxProblem } from './syntax-problems.ts';
import { lineCounter, pathText, positionOf, shown, shownValue } from './written.ts';

/** The most problems reported one by one; if there are more, these are the first. */
export const toldProblems = 100;

export interface CheckedFile {
  readonly file: FolderFile;
  readonly doubts: readonly CompetitionDoubt[];
  /** where `scoresFrom` stands, which only the revision to be packed can contradict; null where it says nothing */
  readonly scoresFromLine: number | null;
}

/**
 * Reads competition.json and checks it for its author: reports everything that is wrong at once, in the file's order,
 * and what is allowed but probably unintended. Editors on Windows begin a file with a byte order mark, which decoding
 * drops.
 * @throws AppError `competition-invalid` with its problems
 */
export function checkFolderFile(bytes: Uint8Array): CheckedFile {
  const encoding = encodingProblem(bytes);
  if (encoding !== null) throw competitionInvalid([{ ...encoding, path: '' }]);
  return checkText(new TextDecoder().decode(bytes));
}

function checkText(text: string): CheckedFile {
  const content = parsed(text);
  const shape = folderSchema.safeParse(content);
  const parts = checkedPartsSchema.safeParse(content).data ?? {};
  const findings = [
    ...shapeProblems(folderSchema, shape.error?.issues ?? [], content),
    ...senseFindings(parts),
    ...conflictFindings(parts.conflicts ?? [], parts),
    ...officeFindings(parts),
  ];
  if (!shape.success || findings.length > 0) throw refusal(findings, text);
  const doubts = doubtsOf(shape.data);
  return {
    file: shape.data,
    doubts: doubts.length === 0 ? [] : inOrder(doubts, text).map(toldDoubt),
    scoresFromLine: shape.data.scoresFrom === null ? null : lineOf(['scoresFrom'], text),
  };
}

function lineOf(path: Path, text: string): number | null {
  return inOrder([{ path }], text)[0]?.line ?? null;
}

/** @throws AppError `competition-invalid` */
function parsed(text: string): unknown {
  try {
    return parseStrictJson(text);
  } catch (thrown) {
    const problem = syntaxProblem(text, thrown);
    if (problem === null) throw thrown;
    throw competitionInvalid([{ ...problem, path: '' }]);
  }
}

/**
 * Checks that apply only to an office: readers accept a competition in which nobody votes, and know of no attachments.
 */
function officeFindings({ people, applications = [] }: CheckedParts): readonly Finding[] {
  const isIdle = people !== undefined && people.length > 0 && people.every(({ votes }) => votes === false);
  const attachments = applications.flatMap(({ attachments: files = [] }, index) => {
    const isRepeated = repetitions();
    return files.flatMap(({ file }, at): readonly Finding[] =>
      file !== undefined && isRepeated(file.normalize('NFC'))
        ? [
            {
              kind: 'duplicate-attachment',
              path: ['applications', index, 'attachments', at, 'file'],
              name: shown(file),
            },
          ]
        : [],
    );
  });
  // Its folder would have another name on Windows.
  const unnamable = applications.flatMap(({ id }, index): readonly Finding[] =>
    id?.endsWith('.') === true && applicationIdSchema.safeParse(id).success
      ? [{ kind: 'id-invalid', path: ['applications', index, 'id'], found: shownValue(id) }]
      : [],
  );
  return [...(isIdle ? [{ kind: 'nobody-votes' as const, path: ['people'] }] : []), ...unnamable, ...attachments];
}

function refusal(findings: readonly Finding[], text: string): AppError {
  return competitionInvalid(inOrder(findings, text, toldProblems).map(told), findings.length);
}

/**
 * The failure of a competition that can't be packed; `count` is the number of all problems where only some are named.
 */
export function competitionInvalid(problems: readonly CompetitionProblem[], count = problems.length): AppError {
  return new AppError('competition-invalid', { count }, { problems });
}

interface At<Found> {
  readonly found: Found;
  readonly path: string;
  readonly line: number | null;
}

/**
 * The first findings in the text's order. The text is parsed again, as recording positions is slower and seldom needed.
 */
function inOrder<Found extends { readonly path: Path }>(
  findings: readonly Found[],
  text: string,
  most = findings.length,
): readonly At<Found>[] {
  const places: JsonPlaces = new Map();
  const content = parseStrictJson(text, undefined, places);
  const positioned = findings.map((found) => ({ found, position: positionOf(found.path, content, places) }));
  const at = lineCounter(text);
  return positioned
    .sort((a, b) => a.position - b.position)
    .slice(0, most)
    .map(({ found, position }) => ({ found, path: pathText(found.path, content), line: at(position).line }));
}

/** The same for content made from such a file, which has no line numbers. */
export function payloadInvalid(findings: readonly Finding[], payload: unknown): AppError {
  const first = findings.slice(0, toldProblems);
  return competitionInvalid(
    first.map((found) => told({ found, path: pathText(found.path, payload), line: null })),
    findings.length,
  );
}

function told({ found, path, line }: At<Finding>): CompetitionProblem {
  if (found.kind !== 'unknown-reference') return { ...found, path, line };
  const { among, ...reference } = found;
  return { ...reference, path, line, likely: likelyName(found.id, among) };
}

function toldDoubt({ found, path, line }: At<Doubt>): CompetitionDoubt {
  return { ...found, path, line };
}
