import { type SubmitEvent, type ReactNode, useState } from 'react';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { useAppStore } from '../hooks/use-app-store.tsx';
import { useTask } from '../hooks/use-task.ts';
import { useTranslator } from '../i18n/use-translator.ts';
import { FailureAlert } from './failure-alert.tsx';
import { isAgreed, NewPassphraseFields, noPassphrase } from './new-passphrase-fields.tsx';

/** Changes the passphrase of the open vault. */
export function PassphraseChange(): ReactNode {
  const { t } = useTranslator();
  const change = useAppStore((state) => state.changePassphrase);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const [tried, setTried] = useState(false);
  const [changed, setChanged] = useState(false);
  const task = useTask();

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    setChanged(false);
    if (current === '' || !isAgreed(next)) return;
    void task
      .run(() => change(current, next.passphrase))
      .then((done) => {
        if (!done) return;
        setChanged(true);
        setTried(false);
        setCurrent('');
        setNext(noPassphrase);
      });
  };

  return (
    <details className="jm-disclosure">
      <summary>{t('settings.changePassphrase')}</summary>
      <form className="jm-stack" onSubmit={submit} noValidate>
        <PassphraseField
          label={t('passphrase.current')}
          error={tried && current === '' ? t('passphrase.currentMissing') : undefined}
          showLabel={t('passphrase.show')}
          hideLabel={t('passphrase.hide')}
          capsLockLabel={t('passphrase.capsLock')}
          purpose="current-password"
          value={current}
          onChange={setCurrent}
        />
        <NewPassphraseFields value={next} onChange={setNext} tried={tried} />
        <FailureAlert failure={task.failure} />
        {changed ? (
          <Alert kind="success" title={t('settings.passphraseChanged')} announce="status">
            <p className="kern-body">{t('settings.passphraseOfBackups')}</p>
          </Alert>
        ) : null}
        <div>
          <Button kind="primary" type="submit" label={t('settings.changePassphrase')} busy={task.busy} />
        </div>
      </form>
    </details>
  );
}
