import { type SubmitEvent, type ReactNode, useState } from 'react';
import './office.css';
import { Button } from '../../components/button.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { BackToWelcome } from '../../widgets/back-to-welcome.tsx';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { isAgreed, NewPassphraseFields, noPassphrase } from '../../widgets/new-passphrase-fields.tsx';

/** Creates an office: a vault for the keys with which bundles are signed and people are invited. */
export function NewOffice(): ReactNode {
  const { t } = useTranslator();
  const create = useAppStore((state) => state.createOffice);
  const [secret, setSecret] = useState(noPassphrase);
  const [tried, setTried] = useState(false);
  const task = useTask();

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isAgreed(secret)) void task.run(() => create(secret.passphrase));
  };

  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('office.newTitle')} lead={t('office.newLead')}>
        <BackToWelcome />
      </ScreenHeading>
      <form className="jm-step" onSubmit={submit} noValidate>
        <p className="kern-body">{t('office.newWhy')}</p>
        <NewPassphraseFields value={secret} onChange={setSecret} tried={tried} />
        <FailureAlert failure={task.failure} />
        <div>
          <Button kind="primary" type="submit" icon="arrow-right" label={t('office.create')} busy={task.busy} />
        </div>
      </form>
    </div>
  );
}
