import { type ReactNode, useEffect, useRef, useState } from 'react';
import './desk.css';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { useChangeWords } from './use-change-words.ts';

/** Shown above an application that an amendment changed after it was rated: what changed, and a button to confirm. */
export function CheckNotice({ applicationId }: { readonly applicationId: ApplicationId }): ReactNode {
  const { t } = useTranslator();
  const isOpen = useAppStore((state) => state.desk?.toCheck.includes(applicationId) ?? false);
  const [isConfirmed, setConfirmed] = useState(false);
  const done = useRef<HTMLDivElement>(null);
  // The pressed button is gone: without this the focus would fall back to the top of the page.
  useEffect(() => {
    if (isConfirmed) done.current?.focus();
  }, [isConfirmed]);
  if (isOpen) return <OpenNotice applicationId={applicationId} onConfirmed={() => setConfirmed(true)} />;
  if (!isConfirmed) return null;
  return (
    <div ref={done} tabIndex={-1} className="jm-check">
      <Alert kind="success" title={t('amendment.checked')} announce="status" />
    </div>
  );
}

function OpenNotice({
  applicationId,
  onConfirmed,
}: {
  readonly applicationId: ApplicationId;
  readonly onConfirmed: () => void;
}): ReactNode {
  const { t, number } = useTranslator();
  const { detailsOf, generalOf } = useChangeWords();
  const amendments = useAppStore((state) => state.competition?.amendments) ?? [];
  const confirm = useAppStore((state) => state.confirmChecked);
  const task = useTask();
  const lines = amendments.flatMap((amendment) => {
    const own = amendment.applications.filter((change) => change.applicationId === applicationId).map(detailsOf);
    const what = [...own, generalOf(amendment)].filter((text) => text !== '').join(', ');
    return what === '' ? [] : [{ revision: amendment.revision, what }];
  });
  const press = async (): Promise<void> => {
    if (await task.run(() => confirm(applicationId))) onConfirmed();
  };
  return (
    <div className="jm-check">
      <Alert
        kind="warning"
        title={t('amendment.check')}
        actions={
          <Button compact icon="check" label={t('amendment.confirm')} busy={task.busy} onClick={() => void press()} />
        }
      >
        <ul>
          {lines.map(({ revision, what }) => (
            <li key={revision}>{t('amendment.line', { revision: number(revision), what })}</li>
          ))}
        </ul>
        <p className="kern-body">{t('amendment.checkText')}</p>
        <FailureAlert failure={task.failure} onDismiss={task.clear} />
      </Alert>
    </div>
  );
}
