import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ClosedResult } from '../../../shared/contract/merge.ts';
import type { TranslationKey } from '../../../shared/i18n/translation-key.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { PageTexts } from '../../store/handover.ts';

/** What stands on every page of a printed ranking: of what, by which closing of the intake, and when it was printed. */
export function pageTexts(
  { details }: CompetitionView,
  { closing }: ClosedResult,
  { t, local, number, dateTime }: Translator<TranslationKey>,
): PageTexts {
  return {
    title: `${local(details.title)} · ${t('evaluation.ranking')}`.slice(0, 200),
    footer: t('evaluation.footer', {
      number: number(closing.number),
      when: dateTime(closing.at),
      printed: dateTime(new Date().toISOString()),
    }),
  };
}
