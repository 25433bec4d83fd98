import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../shared/contract/app.ts';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import { createTranslator, type Translator } from '../../shared/i18n/translator.ts';

/** The translator of the language chosen; renders again when it changes. */
export function useTranslator(): Translator<TranslationKey> {
  const { t, i18n } = useTranslation();
  return useMemo(
    () =>
      createTranslator(languageSchema.catch('de').parse(i18n.language), (key: TranslationKey, values) =>
        t(key, { ...values }),
      ),
    [t, i18n.language],
  );
}
