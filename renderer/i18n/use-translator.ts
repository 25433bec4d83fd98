import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import { createTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { languages } from '../../shared/preferences.ts';

/** The translator of the language chosen; renders again when it changes. */
export function useTranslator(): Translator<TranslationKey> {
  const { t, i18n } = useTranslation();
  return useMemo(
    () =>
      createTranslator(
        languages.find((language) => language === i18n.language) ?? 'de',
        (key: TranslationKey, values) => t(key, { ...values }),
      ),
    [t, i18n.language],
  );
}
