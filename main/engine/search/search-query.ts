import { foldedWords } from '../../../shared/domain/folded-text.ts';
import { searchableText } from '../../../shared/domain/searchable-text.ts';
import { decimalMark, type WrittenNumber, writtenNumbers } from '../../../shared/domain/written-number.ts';

/** Consecutive words. */
export type Phrase = readonly string[];

/** What is searched for on a page. */
export interface SearchTerm {
  /** any of these, or of `whole`, matches; the last word of each may continue */
  readonly phrases: readonly Phrase[];
  /** what must match exactly: a number written with groups or decimals, in each of its readings */
  readonly whole: readonly Phrase[];
  /** what may also match inside a word; null for phrases, for numbers, and for less than three letters */
  readonly part: WordPart | null;
}

/** A part of a word, folded. */
export interface WordPart {
  readonly text: string;
  /** set if the part begins with an e that folding merges into a preceding a, o or u: "erat" in "Buerat" */
  readonly afterVowel: string | null;
}

/** More terms than this don't narrow a search any further; they only make it slow. */
const mostTerms = 12;

/** The number of letters from which parts of words are searched for. */
const leastLetters = 3;

/** Reads what somebody typed: words, numbers, and phrases between quotation marks of any language. Never fails. */
export function readQuery(query: string): readonly SearchTerm[] {
  const parts = query.split(/["“”„«»]/u);
  const terms = parts.flatMap((part, index) => (index % 2 === 1 ? phraseTerm(part) : wordTerms(part)));
  return terms.filter(({ phrases, whole }) => phrases.length + whole.length > 0).slice(0, mostTerms);
}

function phraseTerm(part: string): SearchTerm[] {
  const numbers = writtenNumbers(part);
  const [only] = numbers;
  if (only !== undefined && numbers.length === 1 && only.begin === 0 && only.end === part.length)
    return [numberTerm(only)];
  const words = searchableText(part)
    .text.split(' ')
    .filter((word) => word !== '');
  return [{ phrases: words.length === 0 ? [] : [words], whole: [], part: null }];
}

function wordTerms(part: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let done = 0;
  for (const number of writtenNumbers(part)) {
    terms.push(...plainTerms(part.slice(done, number.begin)), numberTerm(number));
    done = number.end;
  }
  return [...terms, ...plainTerms(part.slice(done))];
}

/** Without typed decimals, any decimals match. */
function numberTerm({ readings, groups, isSpaced, hasDecimals }: WrittenNumber): SearchTerm {
  const whole = readings.map((reading) => [reading]);
  return {
    phrases: hasDecimals ? [] : whole.map(([reading]) => [`${reading ?? ''}${decimalMark}`]),
    whole: isSpaced ? [...whole, groups] : whole,
    part: null,
  };
}

function plainTerms(text: string): SearchTerm[] {
  return text.split(/\s+/u).flatMap((piece) => {
    const letters = Array.from(piece.matchAll(/\p{L}/gu)).length;
    const words = foldedWords(piece);
    return words.map((word) => ({
      phrases: [[word]],
      whole: [],
      part: words.length === 1 ? partOf(word, letters) : partOf(word, word.length),
    }));
  });
}

function partOf(word: string, letters: number): WordPart | null {
  if (letters < leastLetters || /^[\p{N}\u01c0]+$/u.test(word)) return null;
  const rest = word.replace(/^e+/u, '');
  return { text: word, afterVowel: rest === word || rest === '' ? null : rest };
}

/**
 * A term in FTS5's syntax (sqlite.org/fts5.html, section 3), whose last words are exact or may continue. It holds only
 * letters and digits, so nothing has to be escaped.
 */
function termExpression({ phrases, whole }: SearchTerm, goesOn: boolean): string {
  const each = [
    ...phrases.map((phrase) => `"${phrase.join(' ')}"${goesOn ? ' *' : ''}`),
    ...whole.map((phrase) => `"${phrase.join(' ')}"`),
  ];
  return each.length === 1 ? (each[0] ?? '') : `(${each.join(' OR ')})`;
}

/** All terms on one page, each from the beginning of a word. */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms.map((term) => termExpression(term, true)).join(' AND ');
}

/** All terms on one page, each as a whole word. */
export function wholeExpression(terms: readonly SearchTerm[]): string {
  return terms.map((term) => termExpression(term, false)).join(' AND ');
}

/** A place in searchable text. */
export interface TermPlace {
  readonly begin: number;
  readonly end: number;
}

/**
 * Where a term matches in searchable text: from the beginning of a word to the end of the word in which it ends, or as
 * exactly a part of a word. In no order; places may overlap.
 */
export function placesOf({ phrases, whole, part }: SearchTerm, text: string): readonly TermPlace[] {
  const complete = whole.flatMap((phrase) => placesOfWords(text, phrase.join(' ')));
  const begun = phrases.flatMap((phrase) => {
    const joined = phrase.join(' ');
    return placesOfText(text, joined)
      .filter((begin) => begin === 0 || text[begin - 1] === ' ')
      .map((begin) => ({ begin, end: endOfWord(text, begin + joined.length) }));
  });
  if (part === null) return [...complete, ...begun];
  const { afterVowel } = part;
  const within = placesOfText(text, part.text).filter((begin) => begin > 0 && text[begin - 1] !== ' ');
  const swallowed =
    afterVowel === null
      ? []
      : placesOfText(text, afterVowel).filter((begin) => ['a', 'o', 'u'].includes(text[begin - 1] ?? ''));
  return [
    ...begun,
    ...within.map((begin) => ({ begin, end: begin + part.text.length })),
    ...swallowed.map((begin) => ({ begin, end: begin + (afterVowel ?? '').length })),
  ];
}

function placesOfWords(text: string, words: string): readonly TermPlace[] {
  return placesOfText(` ${text} `, ` ${words} `).map((begin) => ({ begin, end: begin + words.length }));
}

function placesOfText(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

function endOfWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 ? text.length : space;
}

/** Whether a number in a text is what a term looks for, in any of its readings or by one of its groups. */
export function isNumberOf({ phrases, whole }: SearchTerm, { readings, groups }: WrittenNumber): boolean {
  const forms = ` ${[...readings, ...groups].join(' ')} `;
  return (
    phrases.some((phrase) => forms.includes(` ${phrase.join(' ')}`)) ||
    whole.some((phrase) => forms.includes(` ${phrase.join(' ')} `))
  );
}
