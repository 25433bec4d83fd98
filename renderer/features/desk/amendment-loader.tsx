import type { ReactNode } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FailureAlert } from '../../spoken/failure-alert.tsx';
import { JobProgress } from '../../spoken/job-progress.tsx';

/** Loads a later revision of the bundle; ratings stay. */
export function AmendmentLoader(): ReactNode {
  const { say, number } = useWords();
  const pick = useAppStore((state) => state.pickAmendment);
  const revision = useAppStore((state) => state.session?.revision ?? null);
  const task = useTask();
  return (
    <div className="jm-amendment">
      {task.busy ? (
        <JobProgress />
      ) : (
        <>
          {revision === null ? null : <span className="jm-muted">{say('desk.revision', { revision: number(revision) })}</span>}
          <Button compact icon="import" label={say('desk.loadAmendment')} onClick={() => void task.run(() => pick(say('desk.loadAmendment')))} />
        </>
      )}
      {task.failure?.code === 'bundle-older-revision' ? <Alert kind="info" title={say('error.bundle-older-revision.what', task.failure.details)} announce="status" /> : <FailureAlert failure={task.failure} onDismiss={task.clear} />}
    </div>
  );
}
