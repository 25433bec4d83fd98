import { type SubmitEvent, type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFirstInvalid } from '../../hooks/use-first-invalid.ts';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { isAgreed, NewPassphraseFields, noPassphrase } from '../../widgets/new-passphrase-fields.tsx';
import { CodeField, useCodeState } from '../../widgets/code-field.tsx';
import { Confidentiality, useInvitation } from './confidentiality.tsx';

/** The remaining steps; everything is checked together when the person opens the bundle. */
export function OpenForm(): ReactNode {
  const { t, language } = useTranslator();
  const openBundle = useAppStore((state) => state.openBundle);
  const [code, setCode] = useState('');
  const [secret, setSecret] = useState(noPassphrase);
  const [accepted, setAccepted] = useState(false);
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const form = useFirstInvalid(tries);
  useEffect(() => {
    // The form has appeared in place of the button that had the focus.
    if (document.activeElement === document.body) form.current?.querySelector('input')?.focus();
  }, [form]);
  const codeState = useCodeState(code);
  const task = useTask();
  // After a cancelled or refused attempt the button is back in place of the progress bar, and takes the focus.
  const opener = useFocusWhenLost<HTMLButtonElement>(task.failure);
  const invitation = useInvitation(code, codeState?.state === 'valid');
  const ready = invitation?.ok === true && isAgreed(secret) && accepted;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTries(tries + 1);
    if (ready) void task.run(() => openBundle({ code, passphrase: secret.passphrase, acceptedLanguage: language }));
  };

  return (
    <form ref={form} className="jm-stack" onSubmit={submit} noValidate>
      <Step name="code">
        <CodeField code={code} onChange={setCode} state={codeState} tried={tried} />
      </Step>
      <Step name="passphrase">
        <p className="kern-body">{t('openBundle.passphraseWhy')}</p>
        <NewPassphraseFields value={secret} onChange={setSecret} tried={tried} />
      </Step>
      <Step name="confidentiality">
        <Confidentiality invitation={invitation} accepted={accepted} tried={tried} onChange={setAccepted} />
      </Step>
      <FailureAlert failure={task.failure} />
      {task.busy ? (
        <JobProgress />
      ) : (
        <div className="jm-row">
          <Button ref={opener} kind="primary" type="submit" icon="arrow-right" label={t('openBundle.open')} />
          {tried && !ready ? (
            <p className="jm-bad" role="status">
              {t(whatIsMissing())}
            </p>
          ) : null}
        </div>
      )}
    </form>
  );

  function whatIsMissing():
    'openBundle.missing.code' | 'openBundle.missing.passphrase' | 'openBundle.missing.confidentiality' {
    if (codeState?.state !== 'valid') return 'openBundle.missing.code';
    return isAgreed(secret) ? 'openBundle.missing.confidentiality' : 'openBundle.missing.passphrase';
  }
}

function Step({
  name,
  children,
}: {
  readonly name: 'code' | 'passphrase' | 'confidentiality';
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslator();
  const headingId = `step-${name}`;
  return (
    <section className="jm-step" aria-labelledby={headingId}>
      <h2 id={headingId} className="kern-heading-small">
        {t(`openBundle.step.${name}`)}
      </h2>
      {children}
    </section>
  );
}
