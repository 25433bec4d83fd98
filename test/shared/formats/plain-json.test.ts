import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainJson } from '../../../shared/formats/plain-json.ts';
import { type JsonPlaces, parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { limits } from '../../../shared/limits.ts';

/** The strict reader alone: when asked for places, it never takes the quick way. */
function strictly(text: string, maxValues: number): { value: unknown } | null {
  try {
    const places: JsonPlaces = new Map();
    return { value: parseStrictJson(text, maxValues, places) };
  } catch {
    return null;
  }
}

const piece = fc.oneof(
  fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'null', 'true', '"a":', '"1":', '"__proto__":', ' ', '\n'),
  fc.constantFrom('-0', '0', '1e21', '1E2', '1.0', '9007199254740991', '9007199254740992', '1e400', '0.1', '1e-7'),
  fc.constantFrom('"\\ud800"', '"\\u0041"', '"\\n"', '"ä😀"', '\ud800', '{"a":1,"a":2}', '{"b":1,"1":2}'),
);
/** Texts that are JSON or nearly JSON. */
const text = fc.oneof(
  fc.json({ maxDepth: limits.jsonDepth + 1, stringUnit: 'binary' }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.json(), piece, fc.nat())
    .map(([whole, one, at]) => whole.slice(0, at % (whole.length + 1)) + one + whole.slice(at % (whole.length + 1))),
);

it('says what the strict reader says, or leaves it to that one', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (source, maxValues) => {
      const plain = readPlainJson(source, maxValues);
      if (plain !== null) expect(plain).toStrictEqual(strictly(source, maxValues));
    }),
    { numRuns: 5_000 },
  );
});

it('takes what our own writers write', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: limits.jsonDepth - 1 }), (value) => {
      const written = JSON.stringify(value);
      const expected = /\\u|"\d/.test(written) || Object.is(value, -0) ? null : strictly(written, 1_000_000);
      if (expected !== null) expect(readPlainJson(written, 1_000_000)).toStrictEqual(expected);
    }),
  );
});

it.each([
  ['two of one name', '{"a":1,"a":1}'],
  ['half of a pair', '["\\ud800"]'],
  ['a raw half of a pair', '["\ud800"]'],
  ['a place in a list', '{"4000":1}'],
  ['an integer beyond 2^53 that is spelled exactly', '[1e+21]'],
  ['an integer that is rounded to its own spelling', '9007199254740992'],
  ['too deep', `${'['.repeat(17)}${']'.repeat(17)}`],
  ['far too deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['too many members', `{${Array.from({ length: 1_001 }, (_, index) => `"m${String(index)}":0`).join(',')}}`],
  ['white space', '[1, 2]'],
  ['too long', JSON.stringify('a'.repeat(5_000_000))],
  ['no JSON', '[1'],
])('leaves to the strict reader: %s', (_, source) => {
  expect(readPlainJson(source, 1_000_000)).toBeNull();
});
