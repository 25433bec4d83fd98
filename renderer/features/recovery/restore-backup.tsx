import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import './recovery.css';
import { Button } from '../../components/button.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useDelivery } from '../../hooks/use-delivery.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { BackToWelcome } from '../../widgets/back-to-welcome.tsx';
import { firstOf } from '../../store/received-files.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';

/** Makes a vault on this machine from a backup: the file, then its passphrase. */
export function RestoreBackup(): ReactNode {
  const { t } = useTranslator();
  const backup = useAppStore((state) => state.backupFile);
  const pick = useAppStore((state) => state.pickBackup);
  const take = useAppStore((state) => state.takeBackup);
  const forget = useAppStore((state) => state.forgetBackup);
  const task = useTask();
  useEffect(() => forget, [forget]);
  useDelivery('backup', (files) => void task.run(() => firstOf(files, take)));
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('screen.restore-backup')} lead={t('recovery.restore.lead')}>
        <BackToWelcome />
      </ScreenHeading>
      <FailureAlert failure={task.failure} />
      <div>
        <Button
          kind={backup === null ? 'primary' : 'secondary'}
          icon="folder"
          label={t('recovery.restore.choose')}
          busy={task.busy}
          onClick={() => void task.run(() => pick(t('recovery.restore.choose')))}
        />
      </div>
      {backup === null ? null : <RestoreForm key={backup.file.grant} />}
    </div>
  );
}

function RestoreForm(): ReactNode {
  const { t, dateTime, bytes, number } = useTranslator();
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
          { name: t('receipt.file'), value: backup.file.name },
          { name: t('recovery.madeAt'), value: dateTime(backup.facts.madeAt) },
          { name: t('recovery.size'), value: bytes(backup.facts.size) },
          { name: t('recovery.documents.title'), value: number(backup.facts.documents) },
        ]}
      />
      <PassphraseField
        label={t('recovery.restore.passphrase')}
        error={isWrong ? t('error.passphrase-wrong.what') : undefined}
        showLabel={t('passphrase.show')}
        hideLabel={t('passphrase.hide')}
        capsLockLabel={t('passphrase.capsLock')}
        purpose="current-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      {isWrong ? null : <FailureAlert failure={task.failure} />}
      {task.busy ? (
        <JobProgress />
      ) : (
        <div>
          <Button kind="primary" type="submit" icon="import" label={t('recovery.restore.restore')} />
        </div>
      )}
    </form>
  );
}
