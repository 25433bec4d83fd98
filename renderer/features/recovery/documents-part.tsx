import type { ReactNode } from 'react';
import type { DocumentCheckReport, RecoveryOverview } from '../../../shared/contract/recovery.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** Whether every document is intact, and the way to read damaged ones again from the bundle. */
export function DocumentsPart({
  recovery: { documents, missingDocuments },
}: {
  readonly recovery: RecoveryOverview;
}): ReactNode {
  const { t, number } = useTranslator();
  const check = useAppStore((state) => state.checkDocuments);
  const repair = useAppStore((state) => state.repairDocuments);
  const found = useAppStore((state) => state.documentCheck);
  const task = useTask();
  const opener = useFocusWhenLost<HTMLButtonElement>(task.busy);
  const isDamaged = missingDocuments > 0 || (found?.damaged.length ?? 0) > 0;
  return (
    <StepSection id="documents" title={t('recovery.documents.title')}>
      <p className="kern-body">{t('recovery.documents.text', { count: documents, number: number(documents) })}</p>
      {found === null && missingDocuments > 0 ? (
        <Alert
          kind="warning"
          title={t('recovery.documents.missing', { count: missingDocuments, number: number(missingDocuments) })}
          announce="status"
        />
      ) : null}
      {found === null ? null : <Findings found={found} />}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {task.busy ? (
        <JobProgress />
      ) : (
        <div className="jm-row">
          <Button
            ref={opener}
            icon="search"
            label={t('recovery.documents.check')}
            onClick={() => void task.run(check)}
          />
          {isDamaged ? (
            <Button
              kind="primary"
              icon="import"
              label={t('recovery.documents.repair')}
              onClick={() => void task.run(() => repair(t('recovery.documents.repair')))}
            />
          ) : null}
        </div>
      )}
    </StepSection>
  );
}

function Findings({ found: { checked, damaged } }: { readonly found: DocumentCheckReport }): ReactNode {
  const { t, number } = useTranslator();
  if (damaged.length === 0)
    return (
      <Alert
        kind="success"
        title={t('recovery.documents.whole', { count: checked, number: number(checked) })}
        announce="status"
      />
    );
  return (
    <Alert
      kind="warning"
      title={t('recovery.documents.damaged', { count: damaged.length, number: number(damaged.length) })}
      announce="status"
    >
      <ul className="jm-recovery-list">
        {damaged.map(({ documentId, applicationId, name }) => (
          <li key={documentId} className="jm-break">
            {applicationId} · {name}
          </li>
        ))}
      </ul>
      <p className="kern-body">{t('recovery.documents.damagedText')}</p>
    </Alert>
  );
}
