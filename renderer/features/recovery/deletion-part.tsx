import { type ReactNode, type SubmitEvent, useState } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { WhatIsLost } from './what-is-lost.tsx';

/** Deletes the vault; the competition's name has to be typed, so that nobody does so by mistake. */
export function DeletionPart(): ReactNode {
  const { t, local } = useTranslator();
  const title = useAppStore((state) => state.vaultSession?.title ?? null);
  const deleteVault = useAppStore((state) => state.deleteVault);
  const [typed, setTyped] = useState('');
  const task = useTask();
  if (title === null) return null;
  const isWrong = task.failure?.code === 'vault-title-wrong';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void task.run(() => deleteVault(typed));
  };

  return (
    <StepSection id="deletion" title={t('recovery.deletion.title')}>
      <details className="jm-disclosure">
        <summary>{t('recovery.deletion.open')}</summary>
        <form className="jm-stack" onSubmit={submit} noValidate>
          <Alert kind="warning" title={t('recovery.deletion.warning')}>
            <p className="kern-body">{t('recovery.deletion.text')}</p>
          </Alert>
          <WhatIsLost />
          <p className="kern-body kern-body--bold jm-break">{local(title)}</p>
          <TextField
            label={t('recovery.deletion.type')}
            hint={t('recovery.deletion.hint')}
            error={isWrong ? t('error.vault-title-wrong.what') : undefined}
            value={typed}
            onChange={setTyped}
          />
          {isWrong ? null : <FailureAlert failure={task.failure} />}
          <div>
            <Button type="submit" icon="close" label={t('recovery.deletion.delete')} busy={task.busy} />
          </div>
        </form>
      </details>
    </StepSection>
  );
}
