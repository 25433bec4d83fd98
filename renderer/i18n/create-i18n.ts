import { createInstance, type i18n } from 'i18next';
import type { Language } from '../../shared/contract/app.ts';
import type { LocalText } from '../../shared/formats/values.ts';
import de from '../../shared/i18n/de.json' with { type: 'json' };
import en from '../../shared/i18n/en.json' with { type: 'json' };
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
import type { TranslationKey } from './translation-key.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Everything that is said on screen, in the language chosen: words, and numbers and dates in its own form. */
export interface Translator {
  readonly language: Language;
  readonly t: (key: TranslationKey, values?: Values) => string;
  /** a text of the bundle, which has both languages; the other one where this is empty */
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

/** Loads both language files; German where English has no word. React escapes, so the words are plain text. */
export async function loadLanguages(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.init({
    lng: language,
    fallbackLng: 'de',
    resources: { de: { translation: de }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return instance;
}

export function wordsIn(language: Language, translate: (key: string, values?: Values) => string): Translator {
  return {
    language,
    t: (key, values) => translate(key, values),
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
