import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import './recovery.css';
import { Button } from '../../components/button.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** From a backup to a vault on this machine: the file, then its passphrase. */
export function RestoreBackup(): ReactNode {
  const { say } = useWords();
  const navigate = useAppStore((state) => state.navigate);
  const backup = useAppStore((state) => state.backupFile);
  const pick = useAppStore((state) => state.pickBackup);
  const forget = useAppStore((state) => state.forgetBackup);
  const task = useTask();
  useEffect(() => forget, [forget]);
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={say('screen.restore-backup')} lead={say('safety.restore.lead')}>
        <Button
          kind="tertiary"
          icon="arrow-left"
          label={say('app.back')}
          onClick={() => navigate({ screen: 'welcome' })}
        />
      </ScreenHeading>
      <FailureAlert failure={task.failure} />
      <div>
        <Button
          kind={backup === null ? 'primary' : 'secondary'}
          icon="folder"
          label={say('safety.restore.choose')}
          busy={task.busy}
          onClick={() => void task.run(() => pick(say('safety.restore.choose')))}
        />
      </div>
      {backup === null ? null : <RestoreForm key={backup.file.grant} />}
    </div>
  );
}

function RestoreForm(): ReactNode {
  const { say, dateTime, bytes, number } = useWords();
  const backup = useAppStore((state) => state.backupFile);
  const restore = useAppStore((state) => state.restoreBackup);
  const [passphrase, setPassphrase] = useState('');
  const task = useTask();
  if (backup === null) return null;
  const isWrong = task.failure?.code === 'passphrase-wrong';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (passphrase !== '') void task.run(() => restore(passphrase));
  };

  return (
    <form className="jm-step" onSubmit={submit}>
      <FactsList
        facts={[
          { name: say('receipt.file'), value: backup.file.name },
          { name: say('safety.madeAt'), value: dateTime(backup.facts.madeAt) },
          { name: say('safety.size'), value: bytes(backup.facts.size) },
          { name: say('safety.documents.title'), value: number(backup.facts.documents) },
        ]}
      />
      <PassphraseField
        label={say('safety.restore.passphrase')}
        error={isWrong ? say('error.passphrase-wrong.what') : undefined}
        showLabel={say('passphrase.show')}
        hideLabel={say('passphrase.hide')}
        purpose="current-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      {isWrong ? null : <FailureAlert failure={task.failure} />}
      {task.busy ? (
        <JobProgress />
      ) : (
        <div>
          <Button kind="primary" type="submit" icon="import" label={say('safety.restore.restore')} />
        </div>
      )}
    </form>
  );
}
