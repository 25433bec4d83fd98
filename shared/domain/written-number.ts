/** A number as it is written in a text, where it is more than digits alone. */
export interface WrittenNumber {
  readonly begin: number;
  readonly end: number;
  /** what it means, the likeliest first: digits, then `decimalMark` and the decimals where there are any */
  readonly readings: readonly [string, ...string[]];
  /** its groups of digits one by one, as they are written */
  readonly groups: readonly string[];
  /** whether white space stands between the groups: they may as well be numbers beside each other */
  readonly isSpaced: boolean;
  /** whether it says how it goes on behind the whole number, if only by zeros */
  readonly hasDecimals: boolean;
}

/** Stands for the decimal comma or point of a number that is searched: a letter that no text here is written with. */
export const decimalMark = '\u01c0';

// Where a number begins is looked at behind its first digit: so most characters are passed over at once.
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
/** "24600.00": an amount; "12.03" is a day and "2.1" a section. */
const decimalPoint = /^\d{4,}\.\d{2}$/u;
/** "24,600": with decimals in German, with a group in English. */
const eitherComma = /^[1-9]\d{0,2},\d{3}$/u;

/** The numbers of a text that are written with groups or decimals, in whichever way; no dates, no numbers of sections. */
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

/** Without decimals that are zero: 24.600,00 is 24600. */
function valueOf(number: string, decimal: string | RegExp): string {
  const [whole = '', decimals = ''] = number.split(decimal);
  const digits = whole.replace(/\D/gu, '');
  const rest = decimals.replace(/0+$/u, '');
  return rest === '' ? digits : `${digits}${decimalMark}${rest}`;
}
