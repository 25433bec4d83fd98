import type { Language } from '../contract/app.ts';
import type { LocalText } from '../formats/values.ts';
import { createI18n } from './create-i18n.ts';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatEuros,
  formatExact,
  formatNumber,
  formatPoints,
  formatTime,
} from './formats.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Texts, numbers and dates in one language, the same for window and terminal. The window restricts the keys. */
export interface Translator<Key extends string = string> {
  readonly language: Language;
  readonly t: (key: Key, values?: Values) => string;
  /** a text of the bundle, in this language or, if that is empty, in the other one */
  readonly local: (text: LocalText) => string;
  readonly points: (exact: string, decimals?: number) => string;
  readonly exact: (exact: string) => string;
  readonly euros: (cents: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  readonly date: (instant: string) => string;
  readonly dateTime: (instant: string) => string;
  readonly time: (instant: string) => string;
  readonly bytes: (bytes: number) => string;
}

export function createTranslator<Key extends string = string>(
  language: Language,
  t: (key: Key, values?: Values) => string,
): Translator<Key> {
  return {
    language,
    t,
    local: (text) => (text[language] === '' ? text[language === 'de' ? 'en' : 'de'] : text[language]),
    points: (exact, decimals) => formatPoints(exact, language, decimals),
    exact: formatExact,
    euros: (cents) => formatEuros(cents, language),
    number: (value, decimals) => formatNumber(value, language, decimals),
    date: (instant) => formatDate(instant, language),
    dateTime: (instant) => formatDateTime(instant, language),
    time: (instant) => formatTime(instant, language),
    bytes: (bytes) => formatBytes(bytes, language),
  };
}

/** A translator for use without a window: terminal, demo, accepted texts. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const instance = await createI18n(language);
  return createTranslator(language, (key, values = {}) => instance.t(key, values));
}
