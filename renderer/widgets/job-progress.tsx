import type { ReactNode } from 'react';
import type { ProgressEvent } from '../../shared/contract/events.ts';
import type { TranslationKey } from '../../shared/i18n/translation-key.ts';
import type { Translator } from '../../shared/i18n/translator.ts';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTranslator } from '../i18n/use-translator.ts';

/** The long work under way: by document or file, with its number and a way to stop it. Nothing while there is none. */
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
      detail={progress === null ? '' : detailOf(progress, t)}
      done={done}
      total={total}
      cancelLabel={t(cancelling ? 'job.cancelling' : 'job.cancel')}
      cancelling={cancelling}
      onCancel={() => void cancelJob()}
    />
  );
}

/** What is being worked on: a file or document by its name, juries by that from which they are drawn. */
function detailOf({ stage, name }: Pick<ProgressEvent, 'stage' | 'name'>, t: Translator<TranslationKey>['t']): string {
  return stage === 'drawing-juries' ? t('job.drawnFrom', { seed: name }) : name;
}
