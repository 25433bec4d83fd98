import { type ReactNode, useState } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Viewer } from './use-viewer.ts';

/** Says that the document contains files, which the panel lists, and which of them couldn't be shown. */
export function AttachedFiles({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { attached, notAttached } = viewer.view;
  return (
    <>
      {attached === null ? <FilesWithin viewer={viewer} /> : null}
      {notAttached === null ? null : <NotAttached viewer={viewer} {...notAttached} />}
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
      actions={
        <>
          <Button icon="panel-left" compact label={t('reader.attached.show')} onClick={viewer.showFiles} />
          <IconButton icon="close" label={t('app.close')} onClick={() => setNoted(true)} />
        </>
      }
    />
  );
}

/** Which file within the document is read, and the way back. */
export function AttachedShown({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { t } = useTranslator();
  const { files, attached: name } = viewer.view;
  if (name === null) return null;
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

function NotAttached({
  viewer,
  name,
  isLocked,
}: {
  readonly viewer: Viewer;
  readonly name: string;
  readonly isLocked: boolean;
}): ReactNode {
  const { t } = useTranslator();
  return (
    <Alert
      kind="warning"
      title={t(isLocked ? 'reader.attached.locked' : 'reader.attached.failed', { name })}
      actions={<IconButton icon="close" label={t('app.close')} onClick={viewer.noteNotAttached} />}
    />
  );
}
