import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** Everything that an outsider needs to check the signed results, years later and without this app. */
export function AuditPackage({ isSigned }: { readonly isSigned: boolean }): ReactNode {
  const { t, number } = useTranslator();
  const write = useAppStore((state) => state.writeAuditPackage);
  const lastAudit = useAppStore((state) => state.lastAudit);
  const isWriting = useAppStore((state) => state.job !== null);
  const task = useTask();
  const opener = useFocusWhenLost<HTMLButtonElement>(isWriting);
  const dialog = { title: t('result.audit.write'), suggestedName: t('result.audit.fileName') };
  return (
    <section aria-labelledby="audit" className="jm-stack">
      <h2 id="audit" className="kern-heading-small">
        {t('result.audit.title')}
      </h2>
      <p className="kern-body">{t('result.audit.hint')}</p>
      {isSigned ? null : <p className="kern-body">{t('result.audit.unsigned')}</p>}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {isWriting ? (
        <JobProgress />
      ) : (
        <div>
          <Button
            ref={opener}
            icon="folder"
            label={t('result.audit.write')}
            disabled={!isSigned}
            busy={task.busy}
            onClick={() => void task.run(() => write(dialog))}
          />
        </div>
      )}
      <p role="status">
        {lastAudit === null
          ? null
          : t('result.audit.written', { name: lastAudit.name, entries: number(lastAudit.entries) })}
      </p>
    </section>
  );
}
