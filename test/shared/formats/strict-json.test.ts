import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { type JsonPlaces, parseStrictJson } from '../../../shared/formats/strict-json.ts';
import { limits } from '../../../shared/limits.ts';
import { computed } from '../../helpers/computed.ts';

/** The parser's result: the value, or the problem that it names. */
function outcome(source: string | Uint8Array, maxValues?: number): { value: unknown } | { problem: unknown } {
  try {
    return { value: parseStrictJson(source, maxValues) };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'json-invalid') throw thrown;
    return { problem: thrown.details.problem };
  }
}

function nativeOutcome(text: string): { value: unknown } | 'refused' {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'refused';
  }
}

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

const integersWithinBounds = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isInteger(value) || Number.isSafeInteger(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(integersWithinBounds);
const json = fc.jsonValue({ maxDepth: limits.jsonDepth - 1, stringUnit: 'binary' }).filter(integersWithinBounds);

describe('what JSON.parse and the formats both accept', () => {
  it('has the same value', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const expected: unknown = JSON.parse(text);
        expect(parseStrictJson(text)).toStrictEqual(expected);
        expect(parseStrictJson(new TextEncoder().encode(text))).toStrictEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['0', 0],
    ['-1.25', -1.25],
    ['100.0', 100],
    ['12.5000', 12.5],
    ['0.0', 0],
    ['1e-7', 1e-7],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-9007199254740991', Number.MIN_SAFE_INTEGER],
    [' \t\r\n"" ', ''],
    ['"\\u00e4\\ud83d\\ude00\\"\\\\"', 'ä😀"\\'],
    ['{"":{}}', { '': {} }],
    ['[1,[2]]', [1, [2]]],
    ['{"2":1,"1":2}', { 1: 2, 2: 1 }],
  ])('%j', (text, value) => {
    expect(outcome(text)).toStrictEqual({ value });
  });

  it('takes a key named __proto__ for a key and nothing more', () => {
    const value = parseStrictJson('{"__proto__":{"polluted":true},"a":1}') as object;
    expect(Object.keys(value)).toStrictEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in value).toBe(false);
  });
});

describe('what JSON.parse accepts and the formats refuse', () => {
  it.each([
    ['{"a":1,"a":1}', 'duplicate key'],
    ['{"a":1,"\\u0061":2}', 'duplicate key'],
    ['[{"x":{"k":1,"b":2,"k":3}}]', 'duplicate key'],
    ['{"__proto__":1,"__proto__":2}', 'duplicate key'],
    [nested(limits.jsonDepth + 1), 'nested too deeply'],
    [`${'{"a":'.repeat(17)}1${'}'.repeat(17)}`, 'nested too deeply'],
    ['1e400', 'number too large'],
    ['-1e400', 'number too large'],
    ['9007199254740992', 'integer beyond 2^53'],
    ['9007199254740993', 'integer beyond 2^53'],
    ['-9007199254740993', 'integer beyond 2^53'],
    ['1e20', 'integer beyond 2^53'],
    ['-0', 'number not plainly written'],
    ['-0.0', 'number not plainly written'],
    ['1E2', 'number not plainly written'],
    ['2e7', 'number not plainly written'],
    ['-12.5e-1', 'number not plainly written'],
    ['60.00000', 'number not plainly written'],
    ['60.0000000000000001', 'number not plainly written'],
    ['0.30000000000000001', 'number not plainly written'],
    ['9007199254740990.7', 'number not plainly written'],
    ['"\\ud800"', 'half a surrogate pair'],
    ['{"\\udc00x":1}', 'half a surrogate pair'],
  ])('%j: %s', (text, problem) => {
    expect(nativeOutcome(text)).not.toBe('refused');
    expect(outcome(text)).toStrictEqual({ problem });
  });

  it('refuses an object as soon as any key of it appears twice', () => {
    const entries = fc.array(fc.tuple(fc.string(), json), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(entries, fc.nat(), (members, pick) => {
        const repeated = members[pick % members.length];
        const texts = [...members, ...(repeated === undefined ? [] : [repeated])].map(
          ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
        );
        expect(outcome(`{${texts.join(',')}}`)).toStrictEqual({ problem: 'duplicate key' });
      }),
    );
  });

  it('allows a thousand members of an object and no more', () => {
    const object = (members: number): string =>
      `{${Array.from({ length: members }, (_, index) => `"m${index}":0`).join(',')}}`;
    expect(outcome(object(1_000))).toHaveProperty('value');
    expect(outcome(object(1_001))).toStrictEqual({ problem: 'too many members' });
    expect(outcome(`[${object(1_000)},${object(1_000)}]`)).toHaveProperty('value');
  });

  it('allows sixteen levels and no more', () => {
    expect(outcome(nested(16))).toHaveProperty('value');
    expect(outcome(nested(17))).toStrictEqual({ problem: 'nested too deeply' });
    expect(outcome(nested(1_000_000))).toStrictEqual({ problem: 'nested too deeply' });
  });
});

describe('the number of values', () => {
  const valuesIn = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 1
      : Object.values(value).reduce<number>((sum, member) => sum + valuesIn(member), 1);
  /** without names that look like list positions, which count for more */
  const named = fc
    .jsonValue({ maxDepth: 6 })
    .filter((value) => integersWithinBounds(value) && !/"\d{1,4}":/.test(JSON.stringify(value)));

  it('is allowed up to the bound and not beyond', () => {
    fc.assert(
      fc.property(named, (value) => {
        const text = JSON.stringify(value);
        expect(outcome(text, valuesIn(value))).toHaveProperty('value');
        expect(outcome(text, valuesIn(value) - 1)).toStrictEqual({ problem: 'too many values' });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['0', 1],
    ['[]', 1],
    ['{}', 1],
    ['[0,[0],{"a":{}}]', 6],
    ['{"a":1,"b":[2,3]}', 5],
    ['{"0":1}', 2],
    ['{"9":1}', 11],
    ['{"322":1}', 324],
    ['{"10000":1}', 2],
    ['{"01x":1}', 2],
  ])('%s has %d', (text, values) => {
    expect(outcome(text, values)).toHaveProperty('value');
    expect(outcome(text, values - 1)).toStrictEqual({ problem: 'too many values' });
  });

  it('is two million where nothing else is said', () => {
    const list = (length: number): string => `[${'0,'.repeat(length - 1)}0]`;
    expect(outcome(list(1_999_999))).toHaveProperty('value');
    expect(outcome(list(2_000_000))).toStrictEqual({ problem: 'too many values' });
  });

  it('is noticed before the rest of the text is looked at', () => {
    expect(outcome(`[1,2,3,4 and no JSON from here on`, 3)).toStrictEqual({ problem: 'too many values' });
  });
});

describe('the places of what is read', () => {
  it('are where its members and items begin, and change nothing of what is read', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const places: JsonPlaces = new Map();
        const read = parseStrictJson(text, undefined, places);
        expect(read).toStrictEqual(parseStrictJson(text));
        for (const [container, begins] of places)
          for (const [key, position] of begins) {
            const begin = JSON.stringify(Array.isArray(container) ? Reflect.get(container, key) : key);
            expect(text.slice(position, position + 1)).toBe(begin.slice(0, 1));
          }
        const containers = [...places.keys()].reduce((sum, one) => sum + Object.keys(one).length, 0);
        expect(containers).toBe([...places.values()].reduce((sum, begins) => sum + begins.size, 0));
      }),
    );
    const places: JsonPlaces = new Map();
    const list = parseStrictJson('{"a": [1,\n {"b": 2}]}', undefined, places);
    expect([...places.values()].map((begins) => [...begins])).toEqual([
      [['b', 12]],
      [
        [0, 7],
        [1, 11],
      ],
      [['a', 1]],
    ]);
    expect(list).toEqual({ a: [1, { b: 2 }] });
  });
});

describe('what is no JSON', () => {
  it.each([
    '',
    ' ',
    '{',
    '[',
    '"',
    '"\\"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '[1 2]',
    '{"a" 1}',
    '01',
    '+1',
    '.5',
    '1.',
    '1e',
    '-',
    'NaN',
    'Infinity',
    '-Infinity',
    'nul',
    'nullx',
    'True',
    '[] []',
    '{} x',
    '"\n"',
    '"\\x"',
    '"\\u12"',
    '\u00a01',
    '\ufeff{}',
    '/* */1',
    '1 // one',
    'undefined',
    '\0',
    '[,1]',
    '{,}',
    ':',
    ']',
  ])('%j', (text) => {
    expect(nativeOutcome(text)).toBe('refused');
    expect(outcome(text)).toHaveProperty('problem');
  });

  it.each([
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a lone continuation byte', [0x22, 0x80, 0x22]],
    ['a character cut off', [0x22, 0xe2, 0x82]],
    ['Latin-1', [0x22, 0xe4, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ])('%s is not UTF-8', (_name, bytes) => {
    expect(outcome(Uint8Array.from(bytes))).toStrictEqual({ problem: 'not UTF-8' });
  });

  it('a byte order mark before it', () => {
    expect(outcome(Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toHaveProperty('problem');
  });
});

it('never accepts what JSON.parse refuses, nor another value', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u0061',
    '\\ud83d',
    'a',
    '"a"',
    '"b":',
    '0',
    '1',
    '-',
    '.',
    'e',
    '+',
    '5',
    'true',
    'false',
    'null',
    ' ',
    '\n',
    '\u0001',
    'ä',
    '\ufeff',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const strict = outcome(text);
      if ('value' in strict) expect(nativeOutcome(text)).toStrictEqual(strict);
    }),
    { numRuns: 20_000 },
  );
});

it.each([
  ['backslashes', (size: number) => `"${'\\\\'.repeat(size / 2)}"`],
  ['escaped quotes', (size: number) => `"${'\\"'.repeat(size / 2)}"`],
  ['an endless string of escaped quotes', (size: number) => `"${'\\"'.repeat(size / 2)}`],
  ['white space', (size: number) => `${' '.repeat(size)}1`],
  ['digits', (size: number) => `0.${'1'.repeat(size)}`],
  ['digits that become no number', (size: number) => `[0.${'1'.repeat(size)}x]`],
  ['empty arrays', (size: number) => `[${'[],'.repeat(size / 3)}[]]`],
  ['keys', (size: number) => `{${Array.from({ length: size / 10 }, (_, index) => `"k${String(index)}":1`).join(',')}}`],
])('needs time that only grows with the length: %s', (_name, textOf) => {
  const text = textOf(6_000_000);
  // Quadratic work on six million characters would take hours.
  expect(computed(() => void outcome(text))).toBeLessThan(20_000);
});
