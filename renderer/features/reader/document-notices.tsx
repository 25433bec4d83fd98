import type { ReactNode } from 'react';
import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import { Alert } from '../../components/alert.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { noticeTitle } from './notice-texts.ts';
import type { ReaderView } from './reader-view.ts';

/** What is missing on the current page, and whether the document's pages are a placeholder for a form. */
export function DocumentNotices({ view }: { readonly view: ReaderView }): ReactNode {
  const { t } = useTranslator();
  const notices = view.pageNotices[view.page] ?? [];
  return (
    <>
      {notices.map((notice) => (
        <Notice key={notice} page={view.page} notice={notice} />
      ))}
      {view.isForm ? (
        <Alert kind="warning" title={t('reader.isForm.what')}>
          <p className="kern-body">{t('reader.isForm.do')}</p>
        </Alert>
      ) : null}
    </>
  );
}

function Notice({ page, notice }: { readonly page: number; readonly notice: PageNotice }): ReactNode {
  const { t } = useTranslator();
  const title = noticeTitle(notice, page, t);
  if (notice === 'page-empty') return <p className="jm-reader__hint">{title}</p>;
  return (
    <Alert kind={notice === 'picture-coarser' ? 'info' : 'warning'} title={title}>
      <p className="kern-body">{t(`reader.pageNotice.${notice}.do`)}</p>
    </Alert>
  );
}
