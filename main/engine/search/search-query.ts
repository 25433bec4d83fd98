import { foldedWords } from '../../../shared/domain/folded-text.ts';

/** What is looked for on one page: every term; a term of several words is a phrase. The last word of each may go on. */
export type SearchTerm = readonly string[];

/** Terms beyond these don't narrow a search any more; they only make it slow. */
const mostTerms = 12;

/** Reads what somebody typed: words, and phrases between quotation marks of any language. Never fails. */
export function readQuery(query: string): readonly SearchTerm[] {
  const parts = query.split(/["“”„«»]/u);
  const terms = parts.flatMap((part, index) =>
    index % 2 === 1 ? [foldedWords(part)] : foldedWords(part).map((word) => [word]),
  );
  return terms.filter((term) => term.length > 0).slice(0, mostTerms);
}

/** The terms as FTS5 has them (sqlite.org/fts5.html, section 3). They hold letters and digits only, so there is nothing to escape. */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms.map((term) => `"${term.join(' ')}" *`).join(' AND ');
}

/** Matches the terms in folded text, each from the beginning of a word to the end of the word that it begins. */
export function termPattern(terms: readonly SearchTerm[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map((term) => term.join(' ')).join('|')})[\\p{L}\\p{N}]*`, 'gu');
}
