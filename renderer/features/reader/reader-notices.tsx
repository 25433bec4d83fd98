import type { ReactNode } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { AttachedFiles, AttachedShown } from './attached-files.tsx';
import { DocumentNotices } from './document-notices.tsx';
import { TextNotices } from './text-notices.tsx';
import type { Viewer } from './use-viewer.ts';

/** Why there are no pages, or which file the pages belong to: known before anything is read. */
export function ReaderState({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { t } = useTranslator();
  const { view, restart } = viewer;
  return (
    <div className="jm-reader__state">
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
      <AttachedShown viewer={viewer} />
    </div>
  );
}

/**
 * Notices about a document: first the answer to a click, then what is missing and what the document can't do. Many come
 * up only while reading, so they appear below the pages, where they move no lines, and are read out at the next pause.
 * The region is rendered before its content, which otherwise not every screen reader would announce.
 */
export function ReaderNotices({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { t } = useTranslator();
  const { view, noteLink } = viewer;
  // With more than one notice the region may have to be scrolled, also by keyboard.
  const isLong =
    (view.pageNotices[view.page] ?? []).length +
      [view.isForm, view.files > 0, view.hasNoText, view.refusedLink !== null].filter(Boolean).length >
    1;
  return (
    <div
      className="jm-reader__notices"
      role="status"
      aria-label={t('reader.notices')}
      aria-atomic="false"
      aria-relevant="additions"
      {...(isLong ? { tabIndex: 0 } : {})}
    >
      {view.refusedLink === null ? null : (
        <Alert
          kind="info"
          title={t('reader.linkRefused')}
          actions={<IconButton icon="close" label={t('app.close')} onClick={noteLink} />}
        >
          <p className="jm-monospaced jm-break">{view.refusedLink}</p>
        </Alert>
      )}
      {view.status === 'shown' ? <DocumentNotices view={view} /> : null}
      <AttachedFiles key={view.documentId} viewer={viewer} />
      <TextNotices view={view} />
    </div>
  );
}
