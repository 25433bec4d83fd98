import type { ReactNode } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import type { Viewer } from './use-viewer.ts';

/** What a document can't do or wanted to do. */
export function ReaderNotices({ viewer }: { readonly viewer: Viewer }): ReactNode {
  const { say } = useWords();
  const { view, restart, noteLink } = viewer;
  return (
    <div className="jm-reader__notices">
      {view.status === 'failed' && view.failure !== null ? (
        <Alert kind="danger" title={say(`reader.failed.${view.failure}.what`)} announce="alert">
          <p className="kern-body">{say(`reader.failed.${view.failure}.do`)}</p>
        </Alert>
      ) : null}
      {view.status === 'stalled' ? (
        <Alert kind="warning" title={say('reader.stalled.what')} announce="alert">
          <p className="kern-body">{say('reader.stalled.do')}</p>
          <div>
            <Button icon="undo" label={say('reader.stalled.restart')} onClick={restart} />
          </div>
        </Alert>
      ) : null}
      {view.status === 'opening' ? (
        <p className="jm-reader__opening" role="status">
          {say('reader.opening')}
        </p>
      ) : null}
      {view.hasNoText ? <p className="jm-reader__hint">{say('reader.noText')}</p> : null}
      {view.refusedLink === null ? null : (
        <Alert
          kind="info"
          title={say('reader.linkRefused')}
          announce="status"
          actions={<Button kind="tertiary" compact iconOnly icon="close" label={say('app.close')} onClick={noteLink} />}
        >
          <p className="jm-monospaced jm-break">{view.refusedLink}</p>
        </Alert>
      )}
    </div>
  );
}
