import { decimalMark, type WrittenNumber, writtenNumbers } from '../../shared/domain/written-number.ts';

export interface FindOptions {
  readonly wholeWords: boolean;
  readonly matchCase: boolean;
}

/** What German writes in two ways: either form finds the other. Decomposed (NFD), as pdf.js compares. */
const twins: Readonly<Record<string, readonly string[]>> = {
  'a\u0308': ['a\u0308', 'ae'],
  'o\u0308': ['o\u0308', 'oe'],
  'u\u0308': ['u\u0308', 'ue'],
  ae: ['ae', 'a\u0308'],
  oe: ['oe', 'o\u0308'],
  ue: ['ue', 'u\u0308'],
  ss: ['ss', '\u00df', '\u1e9e'],
  '\u00df': ['ss', '\u00df', '\u1e9e'],
  '\u1e9e': ['ss', '\u00df', '\u1e9e'],
};

/** A base letter with its marks, two letters that are one elsewhere, white space, or anything else. */
const pieces = /[aouAOU]\u0308|[aouAOU]e|ss|[\s\u00ad]+|\p{L}\p{M}*|[^]/giu;

const letter = '[\\p{L}\\p{N}\\p{M}]';

/**
 * The pattern for a typed text in all German spellings: "Strasse" and "Straße", "Buerger" and "Bürger" find each other;
 * a letter without diacritics finds one with them, but not the other way round. A number finds itself in any notation.
 * Case and word boundaries matter on request. Null: nothing to find.
 */
export function findPattern(
  query: string,
  { wholeWords, matchCase }: FindOptions = { wholeWords: false, matchCase: false },
): RegExp | null {
  const text = query.normalize('NFD').trim();
  if (text === '') return null;
  const source = partsOf(text, matchCase).join('');
  const [before, after] = wholeWords ? endsOf(text) : ['', ''];
  return new RegExp(`${before}(?:${source})${after}`, matchCase ? 'gu' : 'giu');
}

/** Where the typed text begins or ends with a symbol, any character may be next to it. */
function endsOf(text: string): readonly [string, string] {
  const first = /^[\p{L}\p{N}]/u.test(text);
  const last = /[\p{L}\p{N}\p{M}]$/u.test(text);
  return [first ? `(?<!${letter})` : '', last ? `(?!${letter})` : ''];
}

function partsOf(text: string, matchCase: boolean): readonly string[] {
  const parts: string[] = [];
  let done = 0;
  for (const { begin, end, spellings } of numbersIn(text)) {
    const typed = text.slice(begin, end);
    parts.push(wordsPattern(text.slice(done, begin), matchCase), `(?:${wordsPattern(typed, matchCase)}|${spellings})`);
    done = end;
  }
  return [...parts, wordsPattern(text.slice(done), matchCase)];
}

function wordsPattern(text: string, matchCase: boolean): string {
  return [...text.matchAll(pieces)].map(([piece]) => patternOf(piece, matchCase)).join('');
}

function patternOf(piece: string, matchCase: boolean): string {
  const twin = twins[piece.toLowerCase()];
  if (twin !== undefined) return `(?:${twin.flatMap((one) => inCase(one, piece, matchCase)).join('|')})`;
  if (/^[\s\u00ad]/u.test(piece)) return '\\s+';
  if (/^\p{L}$/u.test(piece)) return `${piece}\\p{M}*`;
  return escaped(piece);
}

/** The other spelling in the case of what was typed: Ä for Ae, and SS or ẞ for SS. Further diacritics may follow. */
function inCase(twin: string, typed: string, matchCase: boolean): readonly string[] {
  const isUpper = matchCase && typed !== typed.toLowerCase();
  const forms = isUpper ? [twin.toUpperCase(), `${twin.slice(0, 1).toUpperCase()}${twin.slice(1)}`] : [twin];
  return forms.map((form) => (/e$/iu.test(form) ? `${form}\\p{M}*` : form));
}

interface NumberInQuery {
  readonly begin: number;
  readonly end: number;
  /** pattern of its spellings */
  readonly spellings: string;
}

/** Digits alone may be written in groups from the fourth on. */
const plainNumber = /(?<![\p{L}\p{N}.,'’])[1-9]\d{3,}(?![\p{L}\p{N}]|[.,'’]\d)/gu;

function numbersIn(text: string): readonly NumberInQuery[] {
  const written = writtenNumbers(text).map((number) => ({ ...number, spellings: spellingsOf(number) }));
  const plain = Array.from(text.matchAll(plainNumber), ({ index, 0: digits }) => ({
    begin: index,
    end: index + digits.length,
    spellings: spellingsOf({ readings: [digits] }),
  })).filter(({ begin, end }) => written.every((one) => one.end <= begin || one.begin >= end));
  return [...written, ...plain].sort((one, other) => one.begin - other.begin);
}

const group = String.raw`[.,'’\s]?`;
/** Decimals that are zero, or dashes in their place. */
const zeros = String.raw`(?:[.,](?:0+|[-\u2013\u2014]{1,2}))?`;

function spellingsOf({ readings }: Pick<WrittenNumber, 'readings'>): string {
  const each = readings.map((reading) => {
    const [whole = '', decimals] = reading.split(decimalMark);
    const digits = whole.replace(/\B(?=(?:\d{3})+$)/gu, () => group);
    return `${digits}${decimals === undefined ? zeros : `[.,]${decimals}0*`}`;
  });
  return `(?<!\\d|\\d[.,'’])(?:${each.join('|')})(?!\\d|[.,'’]\\d)`;
}

function escaped(piece: string): string {
  return piece.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
