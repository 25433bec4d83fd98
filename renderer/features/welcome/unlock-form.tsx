import { type SubmitEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { VaultLabel } from '../../../shared/contract/vault.ts';
import { demoPassphrase } from '../../../shared/demo-passphrase.ts';
import { Button } from '../../components/button.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { RestoreOffer } from './restore-offer.tsx';

export function UnlockForm({ vault }: { readonly vault: VaultLabel }): ReactNode {
  const { t } = useTranslator();
  const unlock = useAppStore((state) => state.unlock);
  const [passphrase, setPassphrase] = useState('');
  const task = useTask();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isDamaged = task.failure?.code === 'vault-damaged' && task.failure.details['file'] === 'jury.db';
  const isWrong = task.failure?.code === 'passphrase-wrong';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (passphrase === '') return;
    void task
      .run(() => unlock(vault.vaultId, passphrase))
      .then((opened) => {
        if (!opened) field.current?.select();
      });
  };

  return (
    <form className="jm-unlock" onSubmit={submit}>
      <PassphraseField
        ref={field}
        label={t('passphrase.label')}
        hint={vault.demo ? t('welcome.demoPassphrase', { passphrase: demoPassphrase }) : undefined}
        error={isWrong ? t('error.passphrase-wrong.what') : undefined}
        showLabel={t('passphrase.show')}
        hideLabel={t('passphrase.hide')}
        capsLockLabel={t('passphrase.capsLock')}
        purpose="current-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      {isWrong || isDamaged ? null : <FailureAlert failure={task.failure} />}
      {isDamaged ? <RestoreOffer key={passphrase} vaultId={vault.vaultId} passphrase={passphrase} /> : null}
      <div>
        <Button
          kind="primary"
          type="submit"
          icon="lock"
          label={t(task.busy ? 'welcome.unlocking' : 'welcome.unlock')}
          busy={task.busy}
        />
      </div>
    </form>
  );
}
