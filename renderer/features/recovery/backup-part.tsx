import type { ReactNode } from 'react';
import type { BackupMade, BackupReport } from '../../../shared/contract/recovery.ts';
import { isoDate } from '../../../shared/i18n/formats.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** Saves the whole vault in one file, for another disk or another laptop. */
export function BackupPart({ backups }: { readonly backups: readonly BackupMade[] }): ReactNode {
  const { t, dateTime } = useTranslator();
  const backUp = useAppStore((state) => state.backUp);
  const last = useAppStore((state) => state.lastBackup);
  const task = useTask();
  const opener = useFocusWhenLost<HTMLButtonElement>(task.busy);
  const [newest] = backups;
  const save = (): void =>
    void task.run(() =>
      backUp(t('recovery.backup.save'), t('recovery.backup.fileName', { date: isoDate(new Date()) })),
    );
  return (
    <StepSection id="backup" title={t('recovery.backup.title')}>
      <p className="kern-body">{t('recovery.backup.text')}</p>
      <p className="kern-body jm-break">
        {newest === undefined
          ? t('recovery.backup.none')
          : t('recovery.backup.newest', { when: dateTime(newest.madeAt), name: newest.name })}
      </p>
      {last === null ? null : <Written report={last} />}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {task.busy ? (
        <JobProgress />
      ) : (
        <div>
          <Button ref={opener} icon="hand-in" label={t('recovery.backup.save')} onClick={save} />
        </div>
      )}
    </StepSection>
  );
}

function Written({ report: { made, leftOut } }: { readonly report: BackupReport }): ReactNode {
  const { t, bytes, number } = useTranslator();
  return (
    <Alert
      kind={leftOut.length === 0 ? 'success' : 'warning'}
      title={t('recovery.backup.written', { name: made.name, size: bytes(made.size) })}
      announce="status"
    >
      <p className="kern-body">
        {leftOut.length === 0
          ? t('recovery.backup.verified')
          : t('recovery.backup.leftOut', { count: leftOut.length, number: number(leftOut.length) })}
      </p>
    </Alert>
  );
}
