import type { CompetitionDoubt, CompetitionProblem, Expected } from '../contract/competition-problem.ts';
import type { TranslationKey } from './translation-key.ts';
import type { Translator, Values } from './translator.ts';

type Words = Translator<TranslationKey>;

/** A problem's place and what is wrong there, the same in window and terminal. */
export interface ToldProblem {
  /** "line 12", "line 12, column 4"; null for something that isn't in the file */
  readonly line: string | null;
  /** `people[2] (P3) › role` */
  readonly place: string;
  /** what is wrong, and what would be right */
  readonly text: string;
}

export function tellProblem(problem: CompetitionProblem, words: Words): ToldProblem {
  return { line: lineText(problem, words), place: placeText(problem, words), text: problemText(problem, words) };
}

export function tellDoubt(doubt: CompetitionDoubt, words: Words): ToldProblem {
  const text = words.t(`competitionDoubt.${doubt.kind}`, doubtValues(doubt, words));
  return { line: lineText(doubt, words), place: placeText(doubt, words), text };
}

/** Place and text in one line. */
export function inOneLine({ line, place, text }: ToldProblem): string {
  return `${line === null ? place : `${place}, ${line}`}: ${text}`;
}

function placeText({ path }: Pick<CompetitionProblem, 'path'>, { t }: Words): string {
  return path === '' ? t('competitionProblem.file') : path;
}

function lineText(problem: CompetitionProblem | CompetitionDoubt, { t }: Words): string | null {
  const { line } = problem;
  if (line === null) return null;
  return 'column' in problem
    ? t('competitionProblem.lineAndColumn', { line, column: problem.column })
    : t('competitionProblem.line', { line });
}

function problemText(problem: CompetitionProblem, words: Words): string {
  const { t } = words;
  switch (problem.kind) {
    case 'syntax':
      return t(`competitionProblem.syntax.${problem.problem}`, { found: problem.found });
    case 'wrong-encoding':
      return t(`competitionProblem.encoding.${problem.encoding}`);
    case 'missing':
      return t('competitionProblem.kind.missing', { expected: expectedText(problem.expected, words) });
    case 'wrong-type':
    case 'wrong-value': {
      const { kind, found, expected } = problem;
      return t(`competitionProblem.kind.${kind}`, { found, expected: expectedText(expected, words) });
    }
    case 'unknown-member':
    case 'not-one-of':
    case 'unknown-reference':
      return withLikely(t(`competitionProblem.kind.${problem.kind}`, valuesOf(problem)), problem, words);
    default:
      return t(`competitionProblem.kind.${problem.kind}`, valuesOf(problem));
  }
}

/** The values for the texts: lists are joined, and nulls left out. */
function valuesOf(told: CompetitionProblem | CompetitionDoubt): Values {
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) => {
      if (Array.isArray(value)) return [[name, value.join(', ')]];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}

function withLikely(text: string, { likely }: { readonly likely: string | null }, { t }: Words): string {
  return likely === null ? text : `${text} ${t('competitionProblem.likely', { likely })}`;
}

function expectedText({ what, orNull, allowed }: Expected, { t }: Words): string {
  const expected = t(`competitionProblem.expected.${what}`, { allowed: allowed.join(', ') });
  return orNull ? t('competitionProblem.orNull', { expected }) : expected;
}

function doubtValues(doubt: CompetitionDoubt, { euros, number, dateTime }: Words): Values {
  switch (doubt.kind) {
    case 'above-max-award':
      return { requestedCents: euros(doubt.requestedCents), maxAwardCents: euros(doubt.maxAwardCents) };
    case 'financing-sum':
      return { sumCents: euros(doubt.sumCents), totalCostCents: euros(doubt.totalCostCents) };
    case 'funding-rate':
      return { stated: number(doubt.stated), computed: number(doubt.computed, 1) };
    case 'deadline-after-session':
      return { deadline: dateTime(doubt.deadline), session: dateTime(doubt.session) };
    default:
      return valuesOf(doubt);
  }
}
