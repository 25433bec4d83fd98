import type { Sha256 } from '../../../shared/ids.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { findPages, matchingPages, type PageHit, pageHits } from '../store/page-texts.ts';
import { wordsWith } from '../store/vocabulary.ts';
import { matchExpression, type SearchTerm, wholeExpression, type WordPart } from './search-query.ts';

interface Scope {
  readonly within: ReadonlySet<Sha256>;
  /** the most pages wanted */
  readonly limit: number;
}

/** How many words one query looks for: FTS5 has to compare as many lists for each page. */
const wordsAtOnce = 200;

/**
 * Pages that contain all terms: first those with whole words, then those with words that begin with the terms, each
 * group with its best first; last those with words that contain the terms.
 */
export function pagesOfTerms(
  search: ReadableDatabase,
  terms: readonly SearchTerm[],
  { within, limit }: Scope,
): readonly PageHit[] {
  const whole = new Set(matchingPages(search, wholeExpression(terms), within));
  if (whole.size >= limit) return findPages(search, wholeExpression(terms), { within, limit });
  const begun = findPages(search, matchExpression(terms), { within, limit });
  const isWhole = ({ number }: PageHit): boolean => whole.has(number);
  const ranked = [...begun.filter(isWhole), ...begun.filter((hit) => !isWhole(hit))];
  const known = new Set(ranked.map(({ number }) => number));
  // If there are more matches than wanted, pages with whole words may be missing from the best ones.
  const left = begun.length < limit ? partsOf() : [...whole].filter((number) => !known.has(number));
  if (left.length === 0) return ranked;
  const missing = pageHits(search, left);
  return begun.length < limit
    ? [...ranked, ...missing].slice(0, limit)
    : [...ranked.filter(isWhole), ...missing, ...ranked.filter((hit) => !isWhole(hit))].slice(0, limit);

  function partsOf(): readonly number[] {
    if (terms.every(({ part }) => part === null)) return [];
    return pagesWithParts(search, terms, within)
      .filter((number) => !known.has(number))
      .slice(0, limit - begun.length);
  }
}

/** Pages that contain each term, even inside a word, in the order in which they were read. */
function pagesWithParts(
  search: ReadableDatabase,
  terms: readonly SearchTerm[],
  within: ReadonlySet<Sha256>,
): readonly number[] {
  const [first, ...others] = terms.map((term) => pagesOfTerm(search, term, within));
  const found = [...(first ?? [])].filter((number) => others.every((pages) => pages.has(number)));
  return found.sort((one, other) => one - other);
}

function pagesOfTerm(search: ReadableDatabase, term: SearchTerm, within: ReadonlySet<Sha256>): ReadonlySet<number> {
  const pages = new Set(matchingPages(search, matchExpression([term]), within));
  const words = term.part === null ? [] : wordsHolding(search, term.part);
  for (let index = 0; index < words.length; index += wordsAtOnce) {
    const some = words.slice(index, index + wordsAtOnce).map((word) => `"${word}"`);
    for (const number of matchingPages(search, some.join(' OR '), within)) pages.add(number);
  }
  return pages;
}

function wordsHolding(search: ReadableDatabase, { text, afterVowel }: WordPart): readonly string[] {
  const words = wordsWith(search, text);
  if (afterVowel === null) return words;
  const swallowed = ['a', 'o', 'u'].flatMap((vowel) => wordsOf(search, `${vowel}${afterVowel}`));
  return [...new Set([...words, ...swallowed])];
}

/** Words with the part anywhere: the vowel before the part may begin the word. */
function wordsOf(search: ReadableDatabase, text: string): readonly string[] {
  return wordsWith(search, text, { atBeginning: true });
}
