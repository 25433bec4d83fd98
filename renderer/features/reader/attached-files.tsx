import { type ReactNode, useState } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Viewer } from './use-viewer.ts';

/** That there are files within the document, which the panel lists; and the way back from the one that is read. */
export function AttachedFiles({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { attached, notAttached } = viewer.view;
  return (
    <>
      {attached === null ? <FilesWithin viewer={viewer} /> : <AttachedShown viewer={viewer} name={attached} />}
      {notAttached === null ? null : <NotAttached viewer={viewer} name={notAttached} />}
    </>
  );
}

/** Said until it is closed, or the list itself is there. */
function FilesWithin({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { t } = useTranslator();
  const { files } = viewer.view;
  const [isNoted, setNoted] = useState(false);
  const isListed = useAppStore((state) => state.panel === 'files');
  if (files === 0 || isNoted || isListed) return null;
  return (
    <Alert
      kind="warning"
      title={t('reader.attached.what', { count: files })}
      announce="status"
      actions={
        <>
          <Button icon="panel-left" compact label={t('reader.attached.show')} onClick={viewer.showFiles} />
          <IconButton icon="close" label={t('app.close')} onClick={() => setNoted(true)} />
        </>
      }
    />
  );
}

function AttachedShown({ viewer, name }: { readonly viewer: Viewer; readonly name: string }): ReactNode {
  const { t } = useTranslator();
  const { files } = viewer.view;
  return (
    <Alert kind="info" title={t('reader.attached.reading', { name })} announce="status">
      <p className="kern-body">{t('reader.attached.limits')}</p>
      {files === 0 ? null : <p className="kern-body">{t('reader.attached.within', { count: files })}</p>}
      <div>
        <Button icon="undo" label={t('reader.attached.back')} onClick={viewer.backToDocument} />
      </div>
    </Alert>
  );
}

function NotAttached({ viewer, name }: { readonly viewer: Viewer; readonly name: string }): ReactNode {
  const { t } = useTranslator();
  return (
    <Alert
      kind="warning"
      title={t('reader.attached.failed', { name })}
      announce="alert"
      actions={<IconButton icon="close" label={t('app.close')} onClick={viewer.noteNotAttached} />}
    />
  );
}
