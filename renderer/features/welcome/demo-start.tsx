import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** The demo competition through the real pipeline: as a juror, or as the chair with the others' files handed in. */
export function DemoStart(): ReactNode {
  const { say } = useWords();
  const startDemo = useAppStore((state) => state.startDemo);
  const task = useTask();
  return (
    <section className="jm-demo" aria-labelledby="demo">
      <div>
        <h2 id="demo" className="kern-heading-small">
          {say('welcome.demo.title')}
        </h2>
        <p className="kern-body">{say('welcome.demo.text')}</p>
      </div>
      <FailureAlert failure={task.failure} />
      {task.busy ? (
        <JobProgress />
      ) : (
        <div className="jm-row">
          <Button
            icon="person"
            label={say('welcome.demo.juror')}
            onClick={() => void task.run(() => startDemo('juror'))}
          />
          <Button
            icon="ranking"
            label={say('welcome.demo.chair')}
            onClick={() => void task.run(() => startDemo('chair'))}
          />
        </div>
      )}
    </section>
  );
}
