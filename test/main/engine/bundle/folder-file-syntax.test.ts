import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFolderFile } from '../../../../main/engine/bundle/check-folder-file.ts';
import {
  type CompetitionProblem,
  type SyntaxProblem,
  syntaxProblems,
} from '../../../../shared/contract/competition-problem.ts';
import { AppError } from '../../../../shared/errors.ts';
import { demoCompetition, written } from '../../../helpers/demo-competition.ts';

function problemsOf(bytes: Uint8Array): readonly CompetitionProblem[] {
  try {
    checkFolderFile(bytes);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'competition-invalid') throw thrown;
    return thrown.problems ?? [];
  }
}

const names = Array.from({ length: 1_001 }, (_, index) => `"m${String(index)}":0`).join(',');
const cases: readonly (readonly [SyntaxProblem, string, line: number, column: number])[] = [
  ['byte-order-mark', '\ufeff\ufeff{}', 1, 1],
  ['trailing-comma', '{\n  "a": [1, 2,\n  ]\n}', 3, 3],
  ['trailing-comma', '{\n  "a": 1,\n}', 3, 1],
  ['comma-missing', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['comma-missing', '[1 2]', 1, 4],
  ['colon-missing', '{"a" 1}', 1, 6],
  ['wrong-bracket', '{"a": [1, 2}', 1, 12],
  ['comment', '{\n  // Frist\n  "a": 1}', 2, 3],
  ['comment', '{"a": 1 /* eins */}', 1, 9],
  ['comment', '{"a": # x\n 1}', 1, 7],
  ['other-quotes', "{\n  'a': 1}", 2, 3],
  ['other-quotes', '{"a": „b“}', 1, 7],
  ['name-without-quotes', '{a: 1}', 1, 2],
  ['decimal-comma', '{"weight": 12,5}', 1, 15],
  ['quote-missing', '{\n  "a": "x,\n  "b": 1}', 2, 8],
  ['quote-missing', '{"a": "x', 1, 7],
  ['control-character', '{"a": "x\ty"}', 1, 7],
  ['unknown-escape', '{"a": "C:\\Daten"}', 1, 7],
  ['unfinished', '{"a": [1', 1, 9],
  ['unfinished', '', 1, 1],
  ['text-after-end', '{}\n}', 2, 1],
  ['duplicate-member', '{"a": 1,\n"a": 2}', 2, 4],
  ['number-too-large', '{"a": 1e999}', 1, 7],
  ['number-too-large', '{"a": 9007199254740993}', 1, 7],
  ['number-not-plain', '{"cents": 1e6}', 1, 11],
  ['number-not-plain', '{"cents": -0}', 1, 11],
  ['number-not-plain', '{"points": 12.500000000000000001}', 1, 12],
  ['number-grouped', '{"cents": 200.000.00}', 1, 18],
  ['number-grouped', '{"cents": 20 000 000}', 1, 14],
  ['number-grouped', '{"cents": 20\'000}', 1, 13],
  ['number-grouped', '{"cents": 0200}', 1, 12],
  ['comma-missing', '[100 20]', 1, 6],
  ['broken-character', '{"a": "\\ud800"}', 1, 7],
  ['too-many-members', `{${names}}`, 1, names.length],
  ['nested-too-deeply', '['.repeat(17), 1, 17],
  ['not-a-value', '{"a": True}', 1, 7],
  ['too-many-values', `[${'[],'.repeat(2_000_000)}[]]`, 1, 5_999_999],
];

describe('a competition.json that is no JSON', () => {
  it.each(cases.map((one) => [one[0], one[1].slice(0, 30), one] as const))(
    '%s: %j',
    (_kind, _text, [problem, text, line, column]) => {
      expect(problemsOf(Buffer.from(text))).toMatchObject([{ kind: 'syntax', path: '', problem, line, column }]);
    },
  );

  it('has a case for every kind', () => {
    expect(new Set(cases.map(([problem]) => problem))).toEqual(new Set(syntaxProblems));
  });

  it.each([
    ['UTF-16', Buffer.from(written(demoCompetition()), 'utf16le'), 'utf-16', 1],
    ['UTF-16 with a mark', Buffer.from('\ufeff{}', 'utf16le'), 'utf-16', 1],
    ['UTF-16, the other way round', Buffer.from('{}', 'utf16le').swap16(), 'utf-16', 1],
    ['Latin-1', Buffer.from('{\n "a": "Müller"}', 'latin1'), 'other', 2],
  ] as const)('is told as %s', (_name, bytes, encoding, line) => {
    expect(problemsOf(bytes)).toMatchObject([{ kind: 'wrong-encoding', encoding, line }]);
  });

  it('is told with a place wherever it was cut or changed', () => {
    const text = written(demoCompetition()).slice(0, 3_000);
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom('', '"', ',', '}', '\\', 'ü', '\u0001'),
        (position, sign) => {
          const [first] = problemsOf(Buffer.from(`${text.slice(0, position)}${sign}`));
          expect(first?.line).toBeLessThanOrEqual(text.split('\n').length);
          expect(first?.line).toBeGreaterThan(0);
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(problemsOf(bytes)).not.toEqual([]);
      }),
    );
  });
});
