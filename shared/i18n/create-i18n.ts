import { createInstance, type i18n } from 'i18next';
import type { Language } from '../contract/app.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/**
 * Loads the texts of both languages; German where English has no text. Nothing is escaped for HTML: the terminal shows
 * plain text, and React does its own escaping.
 */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  await instance.init({
    lng: language,
    fallbackLng: 'de',
    resources: { de: { translation: german }, en: { translation: english } },
    interpolation: { escapeValue: false },
  });
  return instance;
}
