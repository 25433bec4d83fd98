import { type ReactNode, useState } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Viewer } from './use-viewer.ts';

/** The files attached to a document, and the way back from the one that is read. Said until it is closed. */
export function AttachedFiles({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { t } = useTranslator();
  const { files, fileNames, attached, notAttached } = viewer.view;
  const [isNoted, setNoted] = useState(false);
  if (attached !== null) return <AttachedShown viewer={viewer} name={fileNames[attached] ?? ''} />;
  if (files === 0 || isNoted) return null;
  return (
    <Alert
      kind="warning"
      title={t('reader.attached.what', { count: files })}
      announce="status"
      actions={<IconButton icon="close" label={t('app.close')} onClick={() => setNoted(true)} />}
    >
      <ul className="jm-reader__files">
        {fileNames.map((name, index) => (
          <li key={index}>
            <AttachedName name={name} open={() => viewer.openAttached(index)} />
          </li>
        ))}
        {files > fileNames.length ? <li>{t('reader.attached.more', { count: files - fileNames.length })}</li> : null}
      </ul>
      {notAttached === null ? null : (
        <p className="kern-body" role="alert">
          {t('reader.attached.failed', { name: fileNames[notAttached] ?? '' })}
        </p>
      )}
      <p className="kern-body">{t('reader.attached.do')}</p>
    </Alert>
  );
}

/** What it is, its ending says; whether that is true, the library that reads it. */
function AttachedName({ name, open }: { readonly name: string; readonly open: () => void }): ReactNode {
  const { t } = useTranslator();
  if (!/\.pdf$/i.test(name))
    return (
      <span className="jm-break" dir="auto">
        {name}
      </span>
    );
  return (
    <button type="button" className="jm-reader__file jm-break" onClick={open}>
      {t('reader.attached.open', { name })}
    </button>
  );
}

function AttachedShown({ viewer, name }: { readonly viewer: Viewer; readonly name: string }): ReactNode {
  const { t } = useTranslator();
  return (
    <Alert kind="info" title={t('reader.attached.reading', { name })} announce="status">
      <p className="kern-body">{t('reader.attached.limits')}</p>
      <div>
        <Button icon="undo" label={t('reader.attached.back')} onClick={viewer.backToDocument} />
      </div>
    </Alert>
  );
}
