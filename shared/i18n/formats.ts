import type { Language } from '../contract/app.ts';
import { type Exact, exactOf, parseExact, roundHalfAway } from '../domain/fraction.ts';

/** Cached per number format: creating a formatter takes longer than formatting hundreds of numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>();

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * An exact number rounded half away from zero to at most `decimals` decimal places, with the language's grouping and a
 * real minus sign, which is as wide as a plus. The digits reach the formatter as text: a float would change the number.
 */
function formatRational(
  value: Exact,
  language: Language,
  decimals: number,
  options: Readonly<Intl.NumberFormatOptions> = { minimumFractionDigits: decimals },
): string {
  const digits = roundHalfAway(value, decimals);
  return withMinus(
    numberFormat(language, { ...options, maximumFractionDigits: decimals }).format(digits as Intl.StringNumericLiteral),
  );
}

/** For reading only: what is parsed again has the hyphen that keyboards have. */
function withMinus(shown: string): string {
  return shown.replace('-', '−');
}

function numberFormat(language: Language, options: Readonly<Intl.NumberFormatOptions>): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  numberFormats.set(key, made);
  return made;
}

/**
 * Points in readable form: "77,38". For display only.
 * @throws RangeError if `exact` isn't an exact fraction
 */
export function formatPoints(exact: string, language: Language, decimals = 2): string {
  return formatRational(parseExact(exact), language, decimals);
}

/** The exact fraction itself: "1393/18", whole numbers without a denominator. */
export function formatExact(exact: string): string {
  return withMinus(exact.endsWith('/1') ? exact.slice(0, -2) : exact);
}

/** Whole cents as euros, with decimals only where there are cents: "98.500 €". */
export function formatEuros(cents: number, language: Language): string {
  const decimals = cents % 100 === 0 ? 0 : 2;
  return formatRational(exactOf(cents).div(100), language, decimals, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: decimals,
  });
}

/**
 * A number in its shortest notation: 0.1 is one tenth. Without `decimals`: at most four, as points
 * have, without trailing zeros.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  return decimals === undefined
    ? formatRational(exactOf(value), language, 4, {})
    : formatRational(exactOf(value), language, decimals);
}

/** The day on this machine's calendar, as file names have it in every language: "2020-04-22". */
export function isoDate(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** "22.04.2020". A calendar date has no time zone: it is the same day everywhere. */
export function formatDate(date: string, language: Language): string {
  const timeZone = date.includes('T') ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locales[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    ...timeZone,
  }).format(new Date(date));
}

/** "22.04.2020, 09:30" */
export function formatDateTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

/** "14:32:07" */
export function formatTime(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    new Date(instant),
  );
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "4,2 MB", in steps of 1,000, as the unit implies. */
export function formatBytes(bytes: number, language: Language): string {
  const step = Math.min(bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const unit = units[step] ?? 'byte';
  return formatRational(exactOf(bytes).div(1000 ** step), language, step === 0 ? 0 : 1, { style: 'unit', unit });
}

const day = 24 * 60 * 60 * 1000;

/** Calendar days from one moment to another, as on a wall calendar; negative if the moment has passed. */
export function daysUntil(instant: string, now: Date): number {
  const then = new Date(instant);
  const from = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const to = Date.UTC(then.getFullYear(), then.getMonth(), then.getDate());
  return Math.round((to - from) / day);
}
