import { AppError } from '../errors.ts';
import { limits } from '../limits.ts';
import { readPlainJson } from './plain-json.ts';
import { isPlainlyWritten, notePoints, type NumbersWithPoint } from './written-numbers.ts';

/** Available in Node and in every page (WHATWG Encoding), but the types of neither belong in shared/. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/** Reasons why a text isn't JSON as the formats require it. */
export const jsonProblems = [
  'not UTF-8',
  'text after the end',
  'duplicate key',
  'too many members',
  'nested too deeply',
  'not a string',
  'control character in a string',
  'unknown escape in a string',
  'half a surrogate pair',
  'string without an end',
  'not a value',
  ': expected',
  ', or ] expected',
  ', or } expected',
  'number too large',
  'integer beyond 2^53',
  'number not plainly written',
  'too many values',
] as const;
type JsonProblem = (typeof jsonProblems)[number];

/** Where the members of each object and the items of each array begin in the text; a member begins at its name. */
export type JsonPlaces = Map<object, ReadonlyMap<string | number, number>>;

/**
 * Parses JSON with the formats' additional rules: UTF-8 without BOM, no duplicate keys, nesting at most 16, at most
 * `maxValues` values, no object with more than 1,000 members, integers within 2^53, no number that overflows or whose
 * text isn't the decimal that it is read as, no half of a surrogate pair. Whole numbers written with a point are noted.
 * Time depends on the length only; memory on the length and the number of values, which are counted before anything is
 * kept.
 * @param places is filled with the places of everything read; it costs time and memory that most callers don't need
 * @throws AppError `json-invalid` with `problem` and the character's `position`
 */
export function parseStrictJson(
  source: string | Uint8Array,
  maxValues: number = limits.jsonValues,
  places: JsonPlaces | null = null,
): unknown {
  const text = typeof source === 'string' ? source : decodeUtf8(source);
  const plain = places === null ? readPlainJson(text, maxValues) : null;
  if (plain !== null) return plain.value;
  const reader = new Reader(text, maxValues, places);
  reader.countAhead();
  const value = reader.value(0);
  reader.end();
  return value;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    // `ignoreBOM` keeps a byte order mark as a character, which no JSON text may begin with.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw jsonError('not UTF-8', 0);
  }
}

function jsonError(problem: JsonProblem, position: number): AppError {
  return new AppError('json-invalid', { problem, position });
}

/** a member name that engines treat as an array index, making room for all indices below it */
const smallIndex = /^\d{1,4}$/;
/** a string literal with such a character must be unescaped or refused */
const isEscapedOrForbidden = /[\\\u0000-\u001f]/;
const controlCharacter = /[\u0000-\u001f]/;
const loneSurrogate = /\p{Surrogate}/u;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function isWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

type Pointed = Map<string | number, string>;

class Reader {
  private position = 0;
  private readonly text: string;
  private valuesLeft: number;
  /** the text of the value that was read last, if that is a whole number written with a point */
  private pointed: string | null = null;
  private readonly places: JsonPlaces | null;
  /** items of all open arrays; arrays copied from here have no spare room, while growing ones have room for sixteen */
  private readonly pending: unknown[] = [];

  constructor(text: string, maxValues: number, places: JsonPlaces | null) {
    this.text = text;
    this.valuesLeft = maxValues;
    this.places = places;
  }

  /**
   * Refuses a text with far too many arrays and objects before the first is created: creating and clearing them away
   * would cost more than everything else.
   */
  countAhead(): void {
    let brackets = 0;
    for (let at = 0; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) {
        const end = this.quoteAfter(at);
        if (end < 0) return;
        at = end;
      } else if (code === 0x5b || code === 0x7b) brackets += 1;
      if (brackets <= this.valuesLeft) continue;
      this.position = at;
      this.fail('too many values');
    }
  }

  value(depth: number): unknown {
    this.skip();
    this.count(1);
    const first = this.text[this.position];
    if (first === '{') return this.object(depth + 1);
    if (first === '[') return this.array(depth + 1);
    if (first === '"') return this.string();
    if (first === 't') return this.word('true', true);
    if (first === 'f') return this.word('false', false);
    if (first === 'n') return this.word('null', null);
    return this.number();
  }

  end(): void {
    this.skip();
    if (this.position < this.text.length) this.fail('text after the end');
  }

  private object(depth: number): object {
    this.enter(depth);
    const members = new Map<string, unknown>();
    const places = this.places === null ? null : new Map<string, number>();
    let pointed: Pointed | null = null;
    if (this.take('}')) return {};
    do {
      this.skip();
      const begin = this.position;
      const name = this.string();
      places?.set(name, begin);
      if (members.has(name)) this.fail('duplicate key');
      if (members.size >= limits.jsonMembers) this.fail('too many members');
      if (smallIndex.test(name)) this.count(Number(name));
      this.expect(':', ': expected');
      members.set(name, this.value(depth));
      pointed = this.withPointed(name, pointed);
    } while (this.take(','));
    this.expect('}', ', or } expected');
    // fromEntries defines own members, so a key named __proto__ is only a key.
    return this.placed(Object.fromEntries(members), places, pointed);
  }

  private array(depth: number): unknown[] {
    this.enter(depth);
    const places = this.places === null ? null : new Map<number, number>();
    let pointed: Pointed | null = null;
    if (this.take(']')) return [];
    const first = this.pending.length;
    do {
      this.skip();
      places?.set(places.size, this.position);
      this.pending.push(this.value(depth));
      pointed = this.withPointed(this.pending.length - 1 - first, pointed);
    } while (this.take(','));
    this.expect(']', ', or ] expected');
    return this.placed(this.pending.splice(first), places, pointed);
  }

  private placed<Container extends object>(
    container: Container,
    places: ReadonlyMap<string | number, number> | null,
    pointed: NumbersWithPoint | null,
  ): Container {
    if (pointed !== null) notePoints(container, pointed);
    if (places !== null) this.places?.set(container, places);
    return container;
  }

  private string(): string {
    const begin = this.position;
    if (this.text[begin] !== '"') this.fail('not a string');
    const end = this.closingQuote(begin) + 1;
    const value = this.unescape(this.text.slice(begin, end));
    // Half a pair has no UTF-8 encoding: it would come back from a file or a database as another character.
    if (loneSurrogate.test(value)) this.fail('half a surrogate pair');
    this.position = end;
    return value;
  }

  private unescape(literal: string): string {
    if (!isEscapedOrForbidden.test(literal)) return literal.slice(1, -1);
    if (controlCharacter.test(literal)) this.fail('control character in a string');
    try {
      return String(JSON.parse(literal));
    } catch {
      return this.fail('unknown escape in a string');
    }
  }

  private closingQuote(begin: number): number {
    const end = this.quoteAfter(begin);
    return end < 0 ? this.fail('string without an end') : end;
  }

  /** The quote that ends a string; -1 if there is none. */
  private quoteAfter(begin: number): number {
    let at = this.text.indexOf('"', begin + 1);
    while (at >= 0 && this.isEscaped(at, begin)) at = this.text.indexOf('"', at + 1);
    return at;
  }

  /** A quote belongs to the string if an odd number of backslashes precedes it. */
  private isEscaped(at: number, begin: number): boolean {
    let first = at;
    while (first - 1 > begin && this.text[first - 1] === '\\') first -= 1;
    return (at - first) % 2 === 1;
  }

  private number(): number {
    number.lastIndex = this.position;
    const literal = number.exec(this.text)?.[0] ?? this.fail('not a value');
    const value = Number(literal);
    if (!Number.isFinite(value)) this.fail('number too large');
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) this.fail('integer beyond 2^53');
    if (!isPlainlyWritten(literal, value)) this.fail('number not plainly written');
    if (Number.isInteger(value) && literal.includes('.')) this.pointed = literal;
    this.position += literal.length;
    return value;
  }

  /** Called once after each value. Most objects and arrays have no such number, and get no map. */
  private withPointed(key: string | number, numbers: Pointed | null): Pointed | null {
    if (this.pointed === null) return numbers;
    const noted = (numbers ?? new Map<string | number, string>()).set(key, this.pointed);
    this.pointed = null;
    return noted;
  }

  private word<Value>(literal: string, value: Value): Value {
    if (!this.text.startsWith(literal, this.position)) this.fail('not a value');
    this.position += literal.length;
    return value;
  }

  private count(values: number): void {
    this.valuesLeft -= values;
    if (this.valuesLeft < 0) this.fail('too many values');
  }

  /** Steps over an opening bracket. */
  private enter(depth: number): void {
    if (depth > limits.jsonDepth) this.fail('nested too deeply');
    this.position += 1;
  }

  private take(character: string): boolean {
    this.skip();
    if (this.text[this.position] !== character) return false;
    this.position += 1;
    return true;
  }

  private expect(character: string, problem: JsonProblem): void {
    if (!this.take(character)) this.fail(problem);
  }

  private skip(): void {
    while (isWhitespace(this.text.charCodeAt(this.position))) this.position += 1;
  }

  private fail(problem: JsonProblem): never {
    throw jsonError(problem, this.position);
  }
}
