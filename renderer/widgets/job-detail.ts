import type { ProgressEvent } from '../../shared/contract/events.ts';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import type { Translator } from '../../shared/i18n/translator.ts';

/** What a job is working on: a file or document by its name, drawn juries by what they are drawn from. */
export function jobDetail(
  { stage, name }: Pick<ProgressEvent, 'stage' | 'name'>,
  t: Translator<TranslationKey>['t'],
): string {
  return stage === 'drawing-juries' ? t('job.drawnFrom', { seed: name }) : name;
}
