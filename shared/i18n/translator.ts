import { createInstance, type i18n } from 'i18next';
import type { Language } from '../contract/app.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

export type Values = Readonly<Record<string, string | number>>;

/** The words of the two language files where there is no window: terminal, demo, accepted texts. */
export interface Translator {
  readonly language: Language;
  readonly t: (key: string, values?: Values) => string;
}

/** Loads both language files; German where English has no word. Plain text, so nothing is escaped for HTML. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const instance: i18n = createInstance();
  await instance.init({
    lng: language,
    fallbackLng: 'de',
    resources: { de: { translation: de }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return { language, t: (key, values = {}) => instance.t(key, values) };
}
