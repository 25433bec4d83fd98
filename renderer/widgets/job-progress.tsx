import type { ReactNode } from 'react';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTakeLostFocus } from '../hooks/use-take-lost-focus.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import type { RunningJob } from '../store/jobs.ts';
import { jobDetail } from './job-detail.ts';

/** The running job: its document or file, its count, and a button to cancel it. Nothing while no job runs. */
export function JobProgress(): ReactNode {
  const job = useAppStore((state) => state.job);
  return job === null ? null : <Progress job={job} />;
}

function Progress({ job: { progress, cancelling } }: { readonly job: RunningJob }): ReactNode {
  const { t, number } = useTranslator();
  const cancelJob = useAppStore((state) => state.cancelJob);
  // It often appears in place of the button that began the job.
  const frame = useTakeLostFocus<HTMLDivElement>();
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
      frame={frame}
    />
  );
}
