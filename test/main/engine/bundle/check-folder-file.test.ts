import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFolderFile } from '../../../../main/engine/bundle/check-folder-file.ts';
import type { CompetitionProblem } from '../../../../shared/contract/competition-problem.ts';
import { AppError } from '../../../../shared/errors.ts';
import { at, demoCompetition, lineOf, put, written } from '../../../helpers/demo-competition.ts';

type Path = readonly (string | number)[];
type Problems = readonly CompetitionProblem[];

function problemsOf(file: unknown): Problems {
  return refusal(Buffer.from(written(file)))?.problems ?? [];
}

function refusal(bytes: Uint8Array): AppError | null {
  try {
    checkFolderFile(bytes);
    return null;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'competition-invalid') return thrown;
    throw thrown;
  }
}

type Case = readonly [
  path: Path,
  value: unknown,
  expected: Partial<CompetitionProblem> & Pick<CompetitionProblem, 'kind' | 'path'>,
  line?: Path,
];

/** One mistake each: path, wrong value, finding; the line is that of the path, or of its parent if removed. */
const cases: readonly Case[] = [
  [['schema'], 'jurymappe/1', { kind: 'not-one-of', path: 'schema', allowed: ['jurymappe-competition-folder/1'] }],
  [['competition', 'title'], 5, { kind: 'wrong-type', path: 'competition › title', found: '5' }],
  [['competition', 'host'], 'x'.repeat(20_001), { kind: 'too-long', path: 'competition › host', allowed: 20_000 }],
  [['competition', 'deadline'], '2020-03-31', { kind: 'not-an-instant', path: 'competition › deadline' }],
  [['competition', 'budgetCents'], '100', { kind: 'wrong-type', path: 'competition › budgetCents' }],
  [['competition', 'maxAwardCents'], 0.5, { kind: 'not-whole-cents', path: 'competition › maxAwardCents' }],
  [['competition', 'targetWinners'], 1.5, { kind: 'not-whole', path: 'competition › targetWinners' }],
  [['competition', 'language'], 'DE', { kind: 'not-one-of', path: 'competition › language', likely: 'de' }],
  [['categories', 0, 'id'], 'a/b', { kind: 'id-invalid', path: 'categories[0] (a/b) › id' }],
  [['formalRules', 1, 'id'], 'nul', { kind: 'id-invalid', path: 'formalRules[1] (nul) › id' }],
  [['applications', 3, 'id'], 'DMK-04.', { kind: 'id-invalid', path: 'applications[3] (DMK-04.) › id' }],
  [['scale'], [], { kind: 'too-few', path: 'scale', allowed: 2, found: 0 }],
  [['scale', 1, 'value'], 0, { kind: 'duplicate-value', path: 'scale[1] › value', value: '0' }],
  [['scale', 2, 'value'], 1.23456, { kind: 'too-many-decimals', path: 'scale[2] › value' }],
  [['criteria', 0, 'weight'], 15, { kind: 'weights-sum', path: 'criteria', sum: '95' }, ['criteria']],
  [['criteria', 0, 'weight'], -1, { kind: 'too-small', path: 'criteria[0] (K1) › weight', allowed: 0 }],
  [['criteria', 0, 'weight'], 2e6, { kind: 'too-large', path: 'criteria[0] (K1) › weight', allowed: 1e6 }],
  [['criteria', 0, 'informationOnly'], true, { kind: 'weight-of-information', path: 'criteria[0] (K1) › weight' }],
  [['criteria', 0, 'minMean'], 7, { kind: 'threshold-unreachable', path: 'criteria[0] (K1) › minMean', highest: 5 }],
  [
    ['criteria', 0, 'anchors', 0, 'value'],
    9,
    { kind: 'anchor-beside-scale', path: 'criteria[0] (K1) › anchors[0] › value' },
  ],
  [
    ['criteria', 2, 'name', 'en'],
    undefined,
    { kind: 'missing', path: 'criteria[2] (K3) › name › en' },
    ['criteria', 2, 'name'],
  ],
  [['rules', 'totalThreshold'], 160, { kind: 'threshold-unreachable', path: 'rules › totalThreshold', highest: 100 }],
  [['rules', 'totalTreshold'], 60, { kind: 'unknown-member', path: 'rules › totalTreshold', likely: 'totalThreshold' }],
  [['rules', 'minValidVotes'], 99, { kind: 'votes-unreachable', path: 'rules › minValidVotes', found: 99, voters: 9 }],
  [['rules', 'quorum', 'atLeast'], 99, { kind: 'quorum-unreachable', path: 'rules › quorum › atLeast', voters: 9 }],
  [['rules', 'quorum', 'moreThan'], '7/2', { kind: 'quorum-share', path: 'rules › quorum › moreThan', found: '7/2' }],
  [['rules', 'quorum', 'moreThan'], 'half', { kind: 'not-a-fraction', path: 'rules › quorum › moreThan' }],
  [
    ['rules', 'tieBreak', 0],
    { by: 'lot' },
    { kind: 'not-one-of', path: 'rules › tieBreak[0] › by', allowed: ['criterion', 'vote'] },
    ['rules', 'tieBreak', 0, 'by'],
  ],
  [
    ['rules', 'tieBreak', 0],
    { by: 'vote' },
    { kind: 'tie-break-vote-twice', path: 'rules › tieBreak[3]' },
    ['rules', 'tieBreak', 3],
  ],
  [
    ['rules', 'tieBreak', 0, 'criterionId'],
    'K99',
    { kind: 'unknown-reference', path: 'rules › tieBreak[0] › criterionId', to: 'criteria' },
  ],
  [
    ['rules', 'tieBreak', 1, 'criterionId'],
    'K5',
    { kind: 'duplicate-value', path: 'rules › tieBreak[1] › criterionId' },
  ],
  [['people', 0, 'role'], 'juror', { kind: 'nobody-chairs', path: 'people' }, ['people']],
  [['people', 2, 'role'], 'jurror', { kind: 'not-one-of', path: 'people[2] (J03) › role', likely: 'juror' }],
  [['people', 2, 'votes'], 'yes', { kind: 'wrong-type', path: 'people[2] (J03) › votes', found: '"yes"' }],
  [['people', 9, 'id'], 'J01', { kind: 'duplicate-id', path: 'people[9] (J01) › id', first: 'people[0] (J01)' }],
  [['people', 9, 'id'], 'j01', { kind: 'case-twins', path: 'people[9] (j01) › id', first: 'people[0] (J01)' }],
  [['applications', 1], null, { kind: 'wrong-type', path: 'applications[1]', found: 'null' }],
  [
    ['applications', 1, 'category'],
    'CC',
    { kind: 'unknown-reference', path: 'applications[1] (DMK-02) › category', to: 'categories' },
  ],
  [['applications', 1, 'start'], '1.9.2020', { kind: 'not-a-date', path: 'applications[1] (DMK-02) › start' }],
  [
    ['applications', 1, 'formal_check'],
    {},
    { kind: 'unknown-member', path: 'applications[1] (DMK-02) › formal_check', likely: 'formalCheck' },
  ],
  [
    ['applications', 1, 'formalCheck', 'rule'],
    'F9',
    { kind: 'unknown-reference', path: 'applications[1] (DMK-02) › formalCheck › rule', to: 'formalRules' },
  ],
  [
    ['applications', 0, 'attachments', 0, 'file'],
    'a/b.pdf',
    { kind: 'file-name-invalid', path: 'applications[0] (DMK-01) › attachments[0] (a/b.pdf) › file' },
  ],
  [
    ['applications', 0, 'attachments', 1, 'file'],
    'dmk-01-bewerbung.pdf',
    { kind: 'duplicate-attachment', path: 'applications[0] (DMK-01) › attachments[1] (dmk-01-bewerbung.pdf) › file' },
  ],
  [
    ['applications', 0, 'attachments', 0, 'kind'],
    'anex',
    {
      kind: 'not-one-of',
      path: 'applications[0] (DMK-01) › attachments[0] (dmk-01-bewerbung.pdf) › kind',
      likely: 'annex',
    },
  ],
  [
    ['conflicts', 0, 'personId'],
    'J0',
    { kind: 'unknown-reference', path: 'conflicts[0] (J0, DMK-10) › personId', to: 'people', likely: null },
  ],
  [
    ['conflicts', 0, 'applicationId'],
    'DMK10',
    { kind: 'unknown-reference', path: 'conflicts[0] (J06, DMK10) › applicationId', likely: 'DMK-10' },
  ],
];

describe('one mistake', () => {
  it.each(cases.map((one) => [one[2].kind, one[2].path, one] as const))(
    '%s at %s',
    (_kind, _path, [path, value, expected, line = path]) => {
      const file = demoCompetition();
      put(file, path, value);
      const problems = problemsOf(file);
      expect(problems.find(({ kind, path: place }) => kind === expected.kind && place === expected.path)).toMatchObject(
        {
          ...expected,
          line: lineOf(file, expected.kind === 'weight-of-information' ? ['criteria', 0, 'weight'] : line),
        },
      );
    },
  );

  it('of a misspelt member is told once, not as a missing one besides', () => {
    const file = demoCompetition();
    const rules = at(file, ['rules']);
    put(rules, ['total_threshold'], at(rules, ['totalThreshold']));
    put(rules, ['totalThreshold'], undefined);
    expect(problemsOf(file)).toMatchObject([{ kind: 'unknown-member', likely: 'totalThreshold' }]);
  });

  it.each<readonly [string, (file: Record<string, unknown>) => void, CompetitionProblem['kind']]>([
    ['nobody votes', (file) => eachOf(file, 'people', { votes: false }), 'nobody-votes'],
    ['no step above zero', (file) => eachOf(file, 'scale', { value: -1 }), 'no-positive-step'],
    [
      'a lowest mean of information',
      (file) => put(file, ['criteria', 4, 'informationOnly'], true),
      'threshold-of-information',
    ],
    [
      'information decides on ties',
      (file) => put(file, ['criteria', 4, 'informationOnly'], true),
      'tie-break-of-information',
    ],
    ['a weight of zero', (file) => put(file, ['criteria', 0, 'weight'], 0), 'weight-missing'],
    ['a conflict twice', (file) => addConflict(file, {}), 'conflict-twice'],
    ['two decisions on a conflict', (file) => addConflict(file, { decision: 'declared' }), 'conflicts-contradict'],
  ])('%s', (_what, change, kind) => {
    const file = demoCompetition();
    change(file);
    expect(problemsOf(file).map((problem) => problem.kind)).toContain(kind);
  });
});

describe('a number with a point', () => {
  const asWritten = (path: Path, literal: string): Problems => {
    const file = demoCompetition();
    put(file, path, '@number@');
    const bytes = Buffer.from(written(file).replace('"@number@"', literal));
    return refusal(bytes)?.problems ?? [];
  };

  it.each<readonly [path: Path, literal: string, problem: Partial<CompetitionProblem>]>([
    [['competition', 'budgetCents'], '100000000.0', { kind: 'not-whole-cents', path: 'competition › budgetCents' }],
    [['competition', 'budgetCents'], '-1.00', { kind: 'not-whole-cents', path: 'competition › budgetCents' }],
    [['competition', 'targetWinners'], '10.00', { kind: 'not-whole', path: 'competition › targetWinners' }],
    [['rules', 'quorum', 'atLeast'], '5.0', { kind: 'not-whole', path: 'rules › quorum › atLeast' }],
  ])('is no whole number, however round it is: %j %s', (path, literal, problem) => {
    expect(asWritten(path, literal)).toMatchObject([problem]);
  });

  it('is named as it is written', () => {
    expect(asWritten(['competition', 'budgetCents'], '100000000.00')).toMatchObject([{ found: '100000000.00' }]);
  });

  it('may be points', () => {
    expect(asWritten(['criteria', 0, 'weight'], '20.00')).toEqual([]);
    expect(asWritten(['scale', 1, 'value'], '1.0')).toEqual([]);
  });
});

function eachOf(file: Record<string, unknown>, list: string, change: object): void {
  put(
    file,
    [list],
    (file[list] as object[]).map((one) => ({ ...one, ...change })),
  );
}

function addConflict(file: Record<string, unknown>, change: object): void {
  const conflicts = file['conflicts'] as object[];
  put(file, ['conflicts'], [...conflicts, { ...conflicts[0], ...change }]);
}

const withoutIds = (text: string): string => text.replace(/ \([^)]*\)/g, '');

describe('many mistakes', () => {
  it('of shape and of sense are told at once, in the order of the file', () => {
    // Mistakes that hide others, or are hidden by others, have their own cases above.
    const hidden = ['nobody-chairs', 'weights-sum', 'weight-of-information', 'threshold-unreachable'];
    const together = cases.filter(
      ([path, , { kind }]) => !hidden.includes(kind) && !/^(scale|rules,tieBreak)/.test(path.join()),
    );
    const file = demoCompetition();
    const byPath = new Map(together.map((one) => [JSON.stringify(one[0].slice(0, 3)), one]));
    const chosen = [...byPath.values()].filter(([path]) => JSON.stringify(path) !== '["applications",1]');
    for (const [path, value] of chosen) put(file, path, value);
    const problems = problemsOf(file);
    expect(chosen.length).toBeGreaterThanOrEqual(21);
    const places = problems.map(({ path }) => withoutIds(path));
    for (const [, , { kind, path }] of chosen) expect(places, `${kind} ${path}`).toContain(withoutIds(path));
    const lines = problems.map(({ line }) => line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('are counted all, and a hundred of them told', () => {
    const file = demoCompetition();
    put(
      file,
      ['applications'],
      Array.from({ length: 500 }, () => 7),
    );
    const thrown = refusal(Buffer.from(written(file)));
    expect(thrown?.problems).toHaveLength(100);
    expect(thrown?.details['count']).toBeGreaterThanOrEqual(500);
  });
});

describe('any mistake', () => {
  /** Every place in the file, and every place that a list's first items have. */
  const places = (value: unknown, path: Path = []): readonly Path[] =>
    typeof value !== 'object' || value === null
      ? [path]
      : [
          path,
          ...Object.entries(value)
            .slice(0, 12)
            .flatMap(([key, member]) => places(member, [...path, Array.isArray(value) ? Number(key) : key])),
        ];
  const all = places(demoCompetition()).filter((path) => path.length > 0);
  const members = all.filter((path) => typeof path.at(-1) === 'string');
  /** what may be left out */
  const optional = /^(scoresFrom|changes|attachments)$/;
  const shownAs = (path: Path): string =>
    path
      .map((key, index) => (typeof key === 'number' ? `[${String(key)}]` : `${index === 0 ? '' : ' › '}${key}`))
      .join('');

  const expectProblemAt = (file: unknown, path: Path, before: Path): void => {
    const told = problemsOf(file).map((problem) => withoutIds(problem.path));
    const [own, parent] = [shownAs(path), shownAs(path.slice(0, -1))];
    expect(
      told.some((place) => [own, shownAs(before)].includes(place) || place === parent || place.startsWith(`${own} `)),
      `${own}: ${told.join(', ')}`,
    ).toBe(true);
  };

  it.each<readonly [string, readonly Path[], (file: unknown, path: Path) => Path]>([
    [
      'a member that is gone',
      members.filter((path) => !optional.test(String(path.at(-1)))),
      (file, path) => (put(file, path, undefined), path),
    ],
    [
      'a member of another name',
      members,
      (file, path) => {
        const other = [...path.slice(0, -1), `${String(path.at(-1))}X`];
        put(file, other, at(file, path));
        put(file, path, undefined);
        return other;
      },
    ],
    [
      'a value of another type',
      all,
      (file, path) => {
        put(file, path, Array.isArray(at(file, path)) ? { a: 1 } : [[1]]);
        return path;
      },
    ],
  ])('%s is told at its place', (_what, from, change) => {
    fc.assert(
      fc.property(fc.constantFrom(...from), (path) => {
        const file = demoCompetition();
        expectProblemAt(file, change(file, path), path);
      }),
      { numRuns: 150 },
    );
  });

  it('of any JSON is told, and nothing else is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(refusal(Buffer.from(JSON.stringify(value)))?.problems?.length ?? 0).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const file = demoCompetition();
        put(file, path, value);
        expect(refusal(Buffer.from(written(file)))?.problems?.length).not.toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
