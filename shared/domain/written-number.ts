/** A number in a text that is written with more than plain digits. */
export interface WrittenNumber {
  readonly begin: number;
  readonly end: number;
  /** its meanings, the likeliest first: digits, then `decimalMark` and the decimals, if any */
  readonly readings: readonly [string, ...string[]];
  /** its groups of digits one by one, as written */
  readonly groups: readonly string[];
  /** whether its groups are separated by white space, so that they may also be separate numbers */
  readonly isSpaced: boolean;
  /** whether decimals are written, even if only zeros */
  readonly hasDecimals: boolean;
}

/** Stands for the decimal comma or point in a searched number: a letter that doesn't occur in texts here. */
export const decimalMark = '\u01c0';

// The lookbehind stands after the first digit, so that most characters are rejected at once.
const spaced = String.raw`[1-9](?<![\d.,'’].)\d{0,2}(?:\s\d{3})+(?:,\d{1,2})?(?![.,'’]?\d)`;
const joined = String.raw`\d+(?:[.,'’]\d+)+`;
const mayHoldNumbers = /\d[.,'’\s]\d/u;
const written = new RegExp(`${spaced}|${joined}`, 'gu');

const grouping = {
  space: /^[1-9]\d{0,2}(?:\s\d{3})+(?:,\d+)?$/u,
  point: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u,
  apostrophe: /^[1-9]\d{0,2}(?:['’]\d{3})+(?:[.,]\d+)?$/u,
  comma: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+|(?<=,\d{3},\d{3}))$/u,
} as const;
const decimalComma = /^\d+,\d+$/u;
/** "24600.00" is an amount, but "12.03" is a day and "2.1" a section. */
const decimalPoint = /^\d{4,}\.\d{2}$/u;
/** "24,600": with decimals in German, with a group of thousands in English. */
const eitherComma = /^[1-9]\d{0,2},\d{3}$/u;

/** The numbers in a text that are written with groups or decimals in any notation, but no dates or section numbers. */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  if (!mayHoldNumbers.test(text)) return [];
  return Array.from(text.matchAll(written)).flatMap(({ 0: number, index }) => {
    const [first, ...others] = readingsOf(number);
    if (first === undefined) return [];
    const groups = number.split(/\D/u).filter((group) => group !== '');
    return [
      {
        begin: index,
        end: index + number.length,
        readings: [first, ...others] as const,
        groups,
        isSpaced: /\s/u.test(number),
        hasDecimals: [first, ...others].some(
          (reading) => reading.replace(/\D/gu, '').length < groups.join('').length || reading.includes(decimalMark),
        ),
      },
    ];
  });
}

function readingsOf(number: string): readonly string[] {
  if (grouping.space.test(number) || grouping.point.test(number)) return [valueOf(number, ',')];
  if (grouping.apostrophe.test(number)) return [valueOf(number, /[.,]/u)];
  if (grouping.comma.test(number)) return [valueOf(number, '.')];
  if (eitherComma.test(number)) return [valueOf(number, ','), valueOf(number, '.')];
  if (decimalComma.test(number)) return [valueOf(number, ',')];
  return decimalPoint.test(number) ? [valueOf(number, '.')] : [];
}

/** Leaves out decimals that are all zero: 24.600,00 is 24600. */
function valueOf(number: string, decimal: string | RegExp): string {
  const [whole = '', decimals = ''] = number.split(decimal);
  const digits = whole.replace(/\D/gu, '');
  const rest = decimals.replace(/0+$/u, '');
  return rest === '' ? digits : `${digits}${decimalMark}${rest}`;
}
