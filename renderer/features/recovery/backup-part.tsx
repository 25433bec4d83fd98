import type { ReactNode } from 'react';
import type { BackupMade, BackupReport } from '../../../shared/contract/recovery.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** The whole vault in one file, for another disk or another laptop. */
export function BackupPart({ backups }: { readonly backups: readonly BackupMade[] }): ReactNode {
  const { say, dateTime } = useWords();
  const backUp = useAppStore((state) => state.backUp);
  const last = useAppStore((state) => state.lastBackup);
  const task = useTask();
  const [newest] = backups;
  const save = (): void =>
    void task.run(() =>
      backUp(say('safety.backup.save'), say('safety.backup.fileName', { date: new Date().toISOString().slice(0, 10) })),
    );
  return (
    <section className="jm-step" aria-labelledby="backup">
      <h2 id="backup" className="kern-heading-small">
        {say('safety.backup.title')}
      </h2>
      <p className="kern-body">{say('safety.backup.text')}</p>
      <p className="kern-body jm-break">
        {newest === undefined
          ? say('safety.backup.none')
          : say('safety.backup.newest', { when: dateTime(newest.madeAt), name: newest.name })}
      </p>
      {last === null ? null : <Written report={last} />}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {task.busy ? (
        <JobProgress />
      ) : (
        <div>
          <Button icon="hand-in" label={say('safety.backup.save')} onClick={save} />
        </div>
      )}
    </section>
  );
}

function Written({ report: { made, leftOut } }: { readonly report: BackupReport }): ReactNode {
  const { say, bytes, number } = useWords();
  return (
    <Alert
      kind={leftOut.length === 0 ? 'success' : 'warning'}
      title={say('safety.backup.written', { name: made.name, size: bytes(made.size) })}
      announce="status"
    >
      <p className="kern-body">
        {leftOut.length === 0
          ? say('safety.backup.verified')
          : say('safety.backup.leftOut', { count: leftOut.length, number: number(leftOut.length) })}
      </p>
    </Alert>
  );
}
