import { createContext, useContext } from 'react';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import type { Translator } from '../../shared/i18n/translator.ts';

/** Provided by `TranslatorProvider`. */
export const TranslatorContext = createContext<Translator<TranslationKey> | null>(null);

/** The translator of the chosen language; renders again when the language changes. */
export function useTranslator(): Translator<TranslationKey> {
  const translator = useContext(TranslatorContext);
  if (translator === null) throw new TypeError('useTranslator needs a TranslatorProvider above it');
  return translator;
}
