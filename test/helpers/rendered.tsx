import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TranslatorContext } from '../../renderer/i18n/use-translator.ts';
import type { Language } from '../../shared/contract/app.ts';
import type { CompetitionView } from '../../shared/contract/competition.ts';
import type { Manifest } from '../../shared/formats/manifest.ts';
import { loadTranslator } from '../../shared/i18n/translator.ts';

/** The markup of a part of the window that needs no store, in one language. */
export async function rendered(part: ReactNode, language: Language = 'de'): Promise<string> {
  return renderToStaticMarkup(<TranslatorContext value={await loadTranslator(language)}>{part}</TranslatorContext>);
}

/** The words in it: one line for each element with text. */
export async function wordsOf(part: ReactNode, language: Language = 'de'): Promise<readonly string[]> {
  return (await rendered(part, language))
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** What the window knows of a competition whose applications all have no documents. */
export function competitionIn({
  competition,
  categories,
  scale,
  criteria,
  rules,
  people,
  applications,
}: Manifest): CompetitionView {
  return {
    details: competition,
    categories,
    scale,
    criteria,
    rules,
    people,
    applications: [...applications],
    documents: [],
    amendments: [],
    officeNote: null,
  };
}
