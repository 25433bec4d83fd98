import type { Language } from '../../shared/contract/app.ts';
import { parseExact, roundHalfAway } from '../../shared/domain/fraction.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Points as people read them: "77,38". Rounded half away from zero from the exact fraction, for display only. */
export function formatPoints(exact: string, language: Language, decimals = 2): string {
  const rounded = Number(roundHalfAway(parseExact(exact), decimals));
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(rounded);
}

/** The exact fraction itself: "1393/18", whole numbers without a denominator. */
export function formatExact(exact: string): string {
  return exact.endsWith('/1') ? exact.slice(0, -2) : exact;
}

/** Whole euros without decimals, others with two: "98.500 €". */
export function formatEuros(cents: number, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100);
}

export function formatNumber(value: number, language: Language, decimals?: number): string {
  const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locales[language], digits).format(value);
}

/** "22.04.2020". A calendar date without a time is the same day everywhere. */
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

/** "4,2 MB", in steps of 1,000 as the unit says. */
export function formatBytes(bytes: number, language: Language): string {
  const step = Math.min(bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const unit = units[step] ?? 'byte';
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

const day = 24 * 60 * 60 * 1000;

/** Whole calendar days from one moment to another, as a calendar on the wall counts them; negative when it is over. */
export function daysUntil(instant: string, now: Date): number {
  const then = new Date(instant);
  const from = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const to = Date.UTC(then.getFullYear(), then.getMonth(), then.getDate());
  return Math.round((to - from) / day);
}
