import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import { createTranslator, type Translator } from '../../shared/i18n/translator.ts';
import { languages } from '../../shared/preferences.ts';
import { TranslatorContext } from './use-translator.ts';

type Translate = Translator<TranslationKey>['t'];

/**
 * Provides everything below it with one translator of the chosen language, and with a new one when the language
 * changes. It is shared because hundreds of components use it; separate ones would each follow the language on their
 * own.
 */
export function TranslatorProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { t, i18n } = useTranslation();
  const translator = useMemo(
    () =>
      createTranslator(
        languages.find((language) => language === i18n.language) ?? 'de',
        withMemory((key, values) => t(key, { ...values })),
      ),
    [t, i18n.language],
  );
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}

/** Looks up each text without values only once, because a screen asks for the same ones again and again. */
function withMemory(translate: Translate): Translate {
  const known = new Map<TranslationKey, string>();
  return (key, values) => {
    if (values !== undefined) return translate(key, values);
    const text = known.get(key) ?? translate(key);
    known.set(key, text);
    return text;
  };
}
