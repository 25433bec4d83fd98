/** JSON texts of every type. */
const oddTypes = ['null', 'true', '0', '1', '1.5', '""', '"x"', '" "', '[]', '[null]', '{}', '{"name":"x"}', '', "'x'"];

const oddNumbers = [
  ...['2', '3', '-1', '1.0', '2.0000', '3.00000', '1e0', '-0', '-0.0', '1e-7', '1e21', '1e400', '01', '.5', '5.', '+1'],
  ...['9007199254740991', '9007199254740992', '123456789012345678901234567890', 'NaN', 'Infinity', '-Infinity', '"1"'],
];

const oddLiterals = [
  ...['"\\u0000"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ude00\\ud83d"', '"\\x"', '"\t"', '"\u2028"', '"\\u00e"'],
];

const shortLengths = [64, 65, 100, 101, 200, 201];
const longLengths = [4_096, 4_097, 20_000, 20_001];
/** Members with texts that people or programs write. */
const freeTexts = new Set<string | number | undefined>([
  ...['ground', 'basis', 'statement', 'reason', 'rationale', 'comment', 'proof', 'name', 'version', 'producer'],
]);

/** JSON texts to be put in the place of a member or element, by its name. */
export function oddValuesFor(here: unknown, name: string | number | undefined): readonly (readonly [string, string])[] {
  const lengths = freeTexts.has(name) ? [...shortLengths, ...longLengths] : shortLengths;
  const texts = [
    ...oddTypes,
    ...(typeof here === 'number' ? oddNumbers : []),
    ...(typeof here === 'string' ? oddLiterals : []),
  ].map((text) => [text, text] as const);
  if (typeof here !== 'string') return texts;
  const others = [...oddTexts(here), ...lengths.map((length) => [`${length} letters`, 'x'.repeat(length)] as const)];
  const pairs = freeTexts.has(name) ? [20_000, 20_001] : [];
  return [
    ...texts,
    ...[...others, ...pairs.map((length) => [`${length} pairs`, '\u{1f600}'.repeat(length)] as const)].map(
      ([kind, text]) => [kind, JSON.stringify(text)] as const,
    ),
  ];
}

/** Texts that differ from one of the payload in its end, in its case or in its digits. */
function oddTexts(text: string): readonly (readonly [name: string, text: string])[] {
  return [
    ['itself and a line feed', `${text}\n`],
    ['itself and a blank', `${text} `],
    ['a line feed and itself', `\n${text}`],
    ['itself in capitals', text.toUpperCase()],
    ['itself in small letters', text.toLowerCase()],
    ['itself in Arabic digits', text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))],
    ['itself in wide digits', text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
    ['itself with an accent', `${text}\u0301`],
  ];
}

const day = (date: string): string => `${date}T11:00:00Z`;
const time = (clock: string): string => `2026-11-29T${clock}Z`;

export const oddDates: readonly string[] = [
  ...['2026-02-28', '2026-02-29', '2026-02-31', '2024-02-29', '1900-02-29', '2000-02-29', '0000-02-29'].map(day),
  ...['0000-01-01', '9999-12-31', '2026-04-31', '2026-00-10', '2026-13-10', '2026-10-00', '2026-10-32'].map(day),
  ...['10000-01-01', '-2026-01-01', '2026-1-01', '20260101', '٢٠٢٦-11-29', '2026-11-2９'].map(day),
  ...['11:00:00.1', '11:00:00.123456789', '11:00:00.1234567890', `11:00:00.${'0'.repeat(5_000)}`].map(time),
  ...['11:00:00.', '11:00:00,5', '11:00:60', '23:59:60', '24:00:00', '11:60:00', '11:00', '11:00:00.٣'].map(time),
  ...['2026-11-29t11:00:00Z', '2026-11-29T11:00:00z', '2026-11-29 11:00:00Z', '2026-11-29T11:00:00'],
  ...['2026-11-29T11:00:00+00:00', '2026-11-29T11:00:00-00:00', ' 2026-11-29T11:00:00Z', '2026-11-29T11:00:00ZZ'],
];

export const oddIds: readonly string[] = [
  ...[
    'CON',
    'con',
    'Con.txt',
    'PRN',
    'AUX',
    'NUL.',
    'COM1',
    'com¹',
    'LPT9.x',
    'lpt0',
    'COM',
    'COM10',
    'CONIN',
    'conin$',
  ],
  ...['a'.repeat(64), 'a'.repeat(65), 'ä'.repeat(64), '\u{1d49c}'.repeat(64), '\u{1d49c}'.repeat(65)],
  ...[
    'Ä-01',
    'ª',
    '²',
    '٣',
    'Ⅷ',
    '漢字',
    '\u{1e6c0}',
    '\u{11f02}',
    '\u{2ebf0}',
    '\u{10ec2}',
    '½',
    '\u212a',
    '\u017f',
    '\ufb00',
  ],
  ...['_a', '-a', '.a', 'a_', 'a-', 'a.', 'a b', 'a/b', 'a:b', 'a\u0301', 'a\u200d', 'a\u00a0', 'a\n', '\u0903', '€'],
  ...['\u{e0100}', '\ufffe', '\u{10ffff}', '__proto__', 'constructor', 'toString', '7'],
];

/** One character of every kind that some program takes for a blank. */
const blanks = [
  ...[0x00, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x7f, 0x85, 0xa0, 0xad],
  ...[0x1680, 0x180e, 0x2000, 0x2005, 0x200a, 0x200b, 0x200c, 0x200d, 0x200e, 0x2028, 0x2029, 0x202f, 0x205f, 0x2060],
  ...[0x2800, 0x3000, 0x3164, 0xfeff, 0xffa0],
];

export const oddReasons: readonly string[] = blanks.flatMap((code) => {
  const blank = String.fromCodePoint(code);
  return [blank, ` ${blank}\n`];
});
