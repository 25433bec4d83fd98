import type { ReactNode } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useDelivery } from '../../hooks/use-delivery.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { firstOf } from '../../store/received-files.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { NewLetter } from './new-letter.tsx';

/** Loads a later revision of the bundle, picked or dropped; ratings stay. */
export function AmendmentLoader(): ReactNode {
  const { t, number } = useTranslator();
  const pick = useAppStore((state) => state.pickAmendment);
  const load = useAppStore((state) => state.loadAmendment);
  const revision = useAppStore((state) => state.vaultSession?.revision ?? null);
  const task = useTask();
  const { run } = task;
  useDelivery('amendment', (files) => void run(() => firstOf(files, (file) => load(file))));
  return (
    <div className="jm-amendment">
      {revision === null ? null : (
        <span className="jm-muted" role="status">
          {t('desk.revision', { revision: number(revision) })}
        </span>
      )}
      <SeenAgain />
      <Button
        compact
        icon="import"
        label={t('desk.loadAmendment')}
        busy={task.busy}
        onClick={() => void run(() => pick(t('desk.loadAmendment')))}
      />
      {task.busy ? <JobProgress /> : null}
      {task.failure?.code === 'bundle-older-revision' ? (
        <Alert kind="info" title={t('error.bundle-older-revision.what', task.failure.details)} announce="status" />
      ) : (
        <FailureAlert failure={task.failure} onDismiss={task.clear} />
      )}
      <NewLetter task={task} />
    </div>
  );
}

/** Shows the news of the last amendment again after it was dismissed. */
function SeenAgain(): ReactNode {
  const { t } = useTranslator();
  const newest = useAppStore((state) => state.competition?.amendments.at(-1)?.revision ?? null);
  const seen = useAppStore((state) => state.seenRevision);
  const setSeen = useAppStore((state) => state.setSeenRevision);
  if (newest === null || newest > seen) return null;
  return <Button kind="tertiary" compact label={t('amendment.showAgain')} onClick={() => setSeen(newest - 1)} />;
}
