import { describe, expect, it } from 'vitest';
import { checkFolderFile } from '../../../../main/engine/bundle/check-folder-file.ts';
import type { CompetitionDoubt } from '../../../../shared/contract/competition-problem.ts';
import { demoCompetition, lineOf, put, written } from '../../../helpers/demo-competition.ts';

type Path = readonly (string | number)[];

function doubtsOf(file: unknown): readonly CompetitionDoubt[] {
  return checkFolderFile(Buffer.from(written(file))).doubts;
}

const first = ['applications', 0];
const financing = [...first, 'financing'];
const label = 'applications[0] (DMK-01)';

const cases: readonly (readonly [Path, unknown, Partial<CompetitionDoubt>, line?: Path])[] = [
  [
    ['competition', 'maxAwardCents'],
    9_799_999,
    { kind: 'above-max-award', path: `${label} › financing › requestedCents`, maxAwardCents: 9_799_999 },
    [...financing, 'requestedCents'],
  ],
  [
    [...financing, 'ownShareCents'],
    2_000_001,
    { kind: 'financing-sum', path: `${label} › financing › totalCostCents`, sumCents: 12_400_001 },
    [...financing, 'totalCostCents'],
  ],
  [
    [...financing, 'fundingRatePercent'],
    97,
    { kind: 'funding-rate', path: `${label} › financing › fundingRatePercent`, stated: 97 },
  ],
  [
    ['competition', 'deadline'],
    '2020-04-22T07:30:01Z',
    { kind: 'deadline-after-session', path: 'competition › deadline', session: '2020-04-22T07:30:00Z' },
  ],
  [
    [...first, 'formalCheck'],
    { status: 'excluded', rule: null, reason: null },
    { kind: 'excluded-without-reason', path: `${label} › formalCheck` },
  ],
  [['conflicts', 0, 'ground'], ' ', { kind: 'conflict-without-ground', path: 'conflicts[0] (J06, DMK-10) › ground' }],
  [['scale', 0, 'value'], -1, { kind: 'negative-step', path: 'scale[0] › value', value: -1 }],
  [
    ['rules', 'rationaleRequired', 'atMost'],
    -0.5,
    { kind: 'rationale-never', path: 'rules › rationaleRequired › atMost', lowest: 0, highest: 5 },
  ],
  [
    ['rules', 'rationaleRequired', 'atLeast'],
    5.5,
    { kind: 'rationale-never', path: 'rules › rationaleRequired › atLeast', value: 5.5 },
  ],
  [
    ['rules', 'minValidVotes'],
    9,
    { kind: 'too-few-voters', path: 'applications[9] (DMK-10)', voters: 8, needed: 9 },
    ['applications', 9],
  ],
];

describe('what is allowed and hardly meant', () => {
  it('is nothing in the demo', () => {
    expect(doubtsOf(demoCompetition())).toEqual([]);
  });

  it.each(cases.map((one) => [one[2].kind, one[2].path, one] as const))(
    '%s at %s',
    (_kind, _path, [path, value, expected, line = path]) => {
      const file = demoCompetition();
      put(file, path, value);
      if (expected.kind === 'negative-step') withoutAnchors(file);
      const found = doubtsOf(file).find((doubt) => doubt.kind === expected.kind && doubt.path === expected.path);
      expect(found).toMatchObject({ ...expected, line: lineOf(file, line) });
    },
  );

  it('that nobody is admitted', () => {
    const file = demoCompetition();
    const applications = file['applications'] as { formalCheck: object }[];
    for (const { formalCheck } of applications) Object.assign(formalCheck, { status: 'withdrawn' });
    expect(doubtsOf(file)).toMatchObject([{ kind: 'nobody-admitted', path: 'applications' }]);
  });

  it('is no rounded rate, and no sum for which an application was excluded', () => {
    const file = demoCompetition();
    put(file, [...financing, 'fundingRatePercent'], 80);
    put(file, ['applications', 30, 'financing', 'totalCostCents'], 1);
    expect(doubtsOf(file)).toEqual([]);
  });
});

/** The step below zero replaces one that anchors name. */
function withoutAnchors(file: Record<string, unknown>): void {
  for (const criterion of file['criteria'] as object[]) Object.assign(criterion, { anchors: [] });
}
