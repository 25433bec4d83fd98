import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** The demo competition from the real pipeline: as juror, as chair with the others' files handed in, or as office. */
export function DemoStart(): ReactNode {
  const { t } = useTranslator();
  const startDemo = useAppStore((state) => state.startDemo);
  const task = useTask();
  return (
    <section className="jm-demo" aria-labelledby="demo">
      <div>
        <h2 id="demo" className="kern-heading-small">
          {t('welcome.demo.title')}
        </h2>
        <p className="kern-body">{t('welcome.demo.text')}</p>
      </div>
      <FailureAlert failure={task.failure} />
      {task.busy ? (
        <JobProgress />
      ) : (
        <div className="jm-row">
          <Button
            icon="person"
            label={t('welcome.demo.juror')}
            onClick={() => void task.run(() => startDemo('juror'))}
          />
          <Button
            icon="ranking"
            label={t('welcome.demo.chair')}
            onClick={() => void task.run(() => startDemo('chair'))}
          />
          <Button
            icon="building"
            label={t('welcome.demo.office')}
            onClick={() => void task.run(() => startDemo('office'))}
          />
        </div>
      )}
    </section>
  );
}
