import type { ReactNode } from 'react';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';
import { jobDetail } from './job-detail.ts';

/** The running job: its document or file, its count, and a button to cancel it. Nothing while no job runs. */
export function JobProgress(): ReactNode {
  const { t, number } = useTranslator();
  const job = useAppStore((state) => state.job);
  const cancelJob = useAppStore((state) => state.cancelJob);
  if (job === null) return null;
  const { progress, cancelling } = job;
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;
  return (
    <ProgressBar
      label={t(progress === null ? 'job.starting' : `job.stage.${progress.stage}`)}
      count={total === 0 ? '' : t('job.count', { done: number(done), total: number(total) })}
      detail={progress === null ? '' : jobDetail(progress, t)}
      done={done}
      total={total}
      cancelLabel={t(cancelling ? 'job.cancelling' : 'job.cancel')}
      cancelling={cancelling}
      onCancel={() => void cancelJob()}
    />
  );
}
