import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import type { TranslationKey } from '../../../shared/i18n/translation-key.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';

type Translate = Translator<TranslationKey>['t'];

/** What is said first of a page's notice. */
export function noticeTitle(notice: PageNotice, page: number, t: Translate): string {
  return notice === 'page-empty' ? t('reader.pageEmpty', { page }) : t(`reader.pageNotice.${notice}.what`, { page });
}
