import { type ReactNode, useState } from 'react';
import type { PageNotice } from '../../../shared/contract/page-notice.ts';
import { Alert } from '../../components/alert.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { ReaderView } from './reader-view.ts';

/** What is missing of the page that is read now, and what the document has besides its pages. */
export function DocumentNotices({ view }: { readonly view: ReaderView }): ReactNode {
  const { t } = useTranslator();
  const notices = view.pageNotices[view.page] ?? [];
  return (
    <>
      {view.isForm ? (
        <Alert kind="warning" title={t('reader.isForm.what')} announce="status">
          <p className="kern-body">{t('reader.isForm.do')}</p>
        </Alert>
      ) : null}
      {view.files > 0 ? <AttachedFiles key={view.documentId} view={view} /> : null}
      {notices.map((notice) => (
        <Notice key={notice} page={view.page} notice={notice} />
      ))}
    </>
  );
}

/** Said until it is closed: a document may be read for long. */
function AttachedFiles({ view: { files, fileNames } }: { readonly view: ReaderView }): ReactNode {
  const { t } = useTranslator();
  const [isNoted, setNoted] = useState(false);
  if (isNoted) return null;
  return (
    <Alert
      kind="warning"
      title={t('reader.attached.what', { count: files })}
      announce="status"
      actions={<IconButton icon="close" label={t('app.close')} onClick={() => setNoted(true)} />}
    >
      <ul className="jm-reader__files">
        {fileNames.map((name, index) => (
          <li key={index} className="jm-break" dir="auto">
            {name}
          </li>
        ))}
        {files > fileNames.length ? <li>{t('reader.attached.more', { count: files - fileNames.length })}</li> : null}
      </ul>
      <p className="kern-body">{t('reader.attached.do')}</p>
    </Alert>
  );
}

function Notice({ page, notice }: { readonly page: number; readonly notice: PageNotice }): ReactNode {
  const { t } = useTranslator();
  if (notice === 'page-empty')
    return (
      <p className="jm-reader__hint" role="status">
        {t('reader.pageEmpty', { page })}
      </p>
    );
  return (
    <Alert
      kind={notice === 'picture-coarser' ? 'info' : 'warning'}
      title={t(`reader.pageNotice.${notice}.what`, { page })}
      announce="status"
    >
      <p className="kern-body">{t(`reader.pageNotice.${notice}.do`)}</p>
    </Alert>
  );
}
