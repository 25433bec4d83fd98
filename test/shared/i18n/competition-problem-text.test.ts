import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type CompetitionDoubt,
  competitionDoubtSchema,
  type CompetitionProblem,
  competitionProblemSchema,
  expectedSchema,
  syntaxProblems,
} from '../../../shared/contract/competition-problem.ts';
import { inOneLine, tellDoubt, tellProblem } from '../../../shared/i18n/competition-problem-text.ts';
import { loadTranslator } from '../../../shared/i18n/translator.ts';

/** A value that a schema accepts. */
function sampleOf(schema: unknown): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, member]) => [name, sampleOf(member)]));
  if (schema instanceof z.ZodNullable) return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element), sampleOf(schema.element)];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return true;
  return schema instanceof z.ZodNumber ? 3 : '2020-04-22T07:30:00Z';
}

/** One of every kind. */
function samples<Told>(schema: z.ZodType<Told>, options: readonly z.ZodObject[]): readonly Told[] {
  return options.flatMap((option) => {
    const { kind } = option.shape;
    const kinds = kind instanceof z.ZodEnum ? kind.options : [sampleOf(kind)];
    return kinds.map((one) =>
      schema.parse({ ...z.record(z.string(), z.unknown()).parse(sampleOf(option)), kind: one }),
    );
  });
}

const problems = samples<CompetitionProblem>(competitionProblemSchema, competitionProblemSchema.options);
const doubts = samples<CompetitionDoubt>(competitionDoubtSchema, competitionDoubtSchema.options);

describe.each(['de', 'en'] as const)('in %s', (language) => {
  it('every problem and every doubt has a sentence in which nothing is left open', async () => {
    const words = await loadTranslator(language);
    const texts = [
      ...problems.map((problem) => tellProblem(problem, words)),
      ...doubts.map((doubt) => tellDoubt(doubt, words)),
    ].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(text).toMatch(/^[^{]*\p{L}(?!.*\{\{).*\.$/su);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('every problem of spelling and everything expected has words', async () => {
    const words = await loadTranslator(language);
    const place = { path: '', line: 4, column: 2 };
    for (const problem of syntaxProblems) {
      const told = tellProblem({ kind: 'syntax', ...place, problem, found: '}' }, words);
      expect(told).toMatchObject({ line: expect.stringMatching(/4.*2/) as string, place: 'competition.json' });
      expect(told.text).toMatch(/^(?!competitionProblem).*\.$/s);
    }
    for (const what of expectedSchema.shape.what.options) {
      const expected = { what, orNull: true, allowed: ['a', 'b'] };
      const { text } = tellProblem({ kind: 'missing', path: 'people[2] (P3) › role', line: 9, expected }, words);
      expect(text).toMatch(/null\.$/);
      expect(text).not.toContain('competitionProblem');
    }
  });
});

it('a problem is told in one line: where, which line, what is wrong, what is right and what was meant', async () => {
  const problem: CompetitionProblem = {
    kind: 'not-one-of',
    path: 'people[2] (P3) › role',
    line: 12,
    found: '"jurror"',
    likely: 'juror',
    allowed: ['chair', 'juror'],
  };
  expect(inOneLine(tellProblem(problem, await loadTranslator('de')))).toBe(
    'people[2] (P3) › role, Zeile 12: "jurror" ist hier nicht erlaubt. Erlaubt sind: chair, juror. Gemeint ist wohl „juror“.',
  );
  expect(inOneLine(tellProblem({ ...problem, line: null, likely: null }, await loadTranslator('en')))).toBe(
    'people[2] (P3) › role: "jurror" is not allowed here. Allowed are: chair, juror.',
  );
});
