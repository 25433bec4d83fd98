import type { ReactNode } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { AttachedFiles } from './attached-files.tsx';
import { DocumentNotices } from './document-notices.tsx';
import { TextNotices } from './text-notices.tsx';
import type { Viewer } from './use-viewer.ts';

/** What a document can't do or wanted to do. */
export function ReaderNotices({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { t } = useTranslator();
  const { view, restart, noteLink } = viewer;
  return (
    <div className="jm-reader__notices">
      {view.status === 'failed' && view.failure !== null ? (
        <Alert kind="danger" title={t(`reader.failed.${view.failure}.what`)} announce="alert">
          <p className="kern-body">{t(`reader.failed.${view.failure}.do`)}</p>
        </Alert>
      ) : null}
      {view.status === 'stalled' ? (
        <Alert kind="warning" title={t('reader.stalled.what')} announce="alert">
          <p className="kern-body">{t('reader.stalled.do')}</p>
          <div>
            <Button icon="undo" label={t('reader.stalled.restart')} onClick={restart} />
          </div>
        </Alert>
      ) : null}
      {view.status === 'opening' ? (
        <p className="jm-reader__opening" role="status">
          {t('reader.opening')}
        </p>
      ) : null}
      <TextNotices view={view} />
      <AttachedFiles key={view.documentId} viewer={viewer} />
      {view.status === 'shown' ? <DocumentNotices view={view} /> : null}
      {view.refusedLink === null ? null : (
        <Alert
          kind="info"
          title={t('reader.linkRefused')}
          announce="status"
          actions={<IconButton icon="close" label={t('app.close')} onClick={noteLink} />}
        >
          <p className="jm-monospaced jm-break">{view.refusedLink}</p>
        </Alert>
      )}
    </div>
  );
}
