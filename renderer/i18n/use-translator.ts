import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../shared/contract/app.ts';
import { type Translator, wordsIn } from './create-i18n.ts';

/** The words of the language chosen; renders anew when it changes. */
export function useTranslator(): Translator {
  const { t, i18n } = useTranslation();
  return useMemo(
    () => wordsIn(languageSchema.catch('de').parse(i18n.language), (key, values) => t(key, { ...values })),
    [t, i18n.language],
  );
}
