import type { SearchHit } from '../../../shared/contract/search.ts';
import { searchableText } from '../../../shared/domain/searchable-text.ts';
import type { WrittenNumber } from '../../../shared/domain/written-number.ts';
import { isNumberOf, placesOf, type SearchTerm } from './search-query.ts';

/** Characters shown before and after the first match. */
const contextCharacters = 70;

type Excerpt = Pick<SearchHit, 'parts' | 'words'>;

interface Match {
  readonly begin: number;
  readonly end: number;
  /** its position among the terms */
  readonly term: number;
}

/** How many matches on a page are compared; if there are more, the first ones suffice. */
const mostLookedAt = 50;

/**
 * A page's text around a place with many of the terms, in parts that match or don't; `words`: the first match as
 * written.
 */
export function excerptOf(content: string, terms: readonly SearchTerm[]): Excerpt {
  const matches = matchesIn(content, terms);
  const first = fullest(matches);
  if (first === undefined)
    return { parts: [{ text: content.slice(0, 2 * contextCharacters), isMatch: false }], words: '' };
  const begin = wordBefore(content, Math.max(0, first.begin - contextCharacters));
  const end = wordAfter(content, Math.min(content.length, first.end + contextCharacters));
  const shown = matches.filter((match) => match.begin >= begin && match.end <= end);
  const parts = shown.flatMap((match, index) => [
    { text: content.slice(shown[index - 1]?.end ?? begin, match.begin), isMatch: false },
    { text: content.slice(match.begin, match.end), isMatch: true },
  ]);
  const rest = content.slice(shown.at(-1)?.end ?? begin, end);
  return {
    parts: [...parts, { text: rest, isMatch: false }].filter(({ text: part }) => part !== ''),
    words: content.slice(first.begin, first.end),
  };
}

/** In the order of the text, without overlaps. */
function matchesIn(content: string, terms: readonly SearchTerm[]): readonly Match[] {
  const { text, places, numbers } = searchableText(content);
  const all = terms.flatMap((one, term) => [
    ...placesOf(one, text).map(({ begin, end }) =>
      aroundNumbers(numbers, { begin: places[begin] ?? 0, end: endOf(content, places, end), term }),
    ),
    ...numbers.filter((number) => isNumberOf(one, number)).map(({ begin, end }) => ({ begin, end, term })),
  ]);
  const inOrder = all.sort((one, other) => one.begin - other.begin || other.end - one.end);
  const apart: Match[] = [];
  for (const match of inOrder) if (match.begin >= (apart.at(-1)?.end ?? 0)) apart.push(match);
  return apart;
}

/** A number is always marked as a whole. */
function aroundNumbers(numbers: readonly WrittenNumber[], { begin, end, term }: Match): Match {
  const [first, last] = [begin, end - 1].map((place) => numbers.find((one) => place >= one.begin && place < one.end));
  return { begin: first?.begin ?? begin, end: last?.end ?? end, term };
}

/** The match after which an excerpt would show the most different terms; the first of them if there are several. */
function fullest(matches: readonly Match[]): Match | undefined {
  const termsFrom = ({ begin }: Match): number =>
    new Set(
      matches
        .filter((match) => match.begin >= begin && match.begin < begin + contextCharacters)
        .map(({ term }) => term),
    ).size;
  const counts = matches.slice(0, mostLookedAt).map(termsFrom);
  return matches[counts.indexOf(Math.max(...counts))];
}

/**
 * Where the original of a folded position ends: before the next character, without what folding removed between them.
 */
function endOf(content: string, places: readonly number[], folded: number): number {
  const last = places[folded - 1] ?? 0;
  const next = places[folded] ?? content.length;
  const tail = /^[\p{L}\p{N}\p{M}]*/u.exec(content.slice(last, next))?.[0].length ?? 0;
  return last + tail;
}

function wordBefore(content: string, place: number): number {
  if (place === 0) return 0;
  const space = content.indexOf(' ', place);
  return space === -1 || space > place + 20 ? place : space + 1;
}

function wordAfter(content: string, place: number): number {
  if (place === content.length) return place;
  const space = content.lastIndexOf(' ', place);
  return space < place - 20 ? place : space;
}
