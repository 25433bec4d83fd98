import { type ReactNode, useState } from 'react';
import type { VaultLabel } from '../../../shared/contract/vault.ts';
import type { VaultId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { UnlockForm } from './unlock-form.tsx';

/** The vaults on this machine, last used first. A single one, or one just locked, asks for its passphrase at once. */
export function VaultList(): ReactNode {
  const { t } = useTranslator();
  const vaults = useAppStore((state) => state.vaults);
  const resumed = useAppStore((state) => state.resume?.vaultId ?? null);
  const [chosen, setChosen] = useState<VaultId | null>(null);
  const asking = chosen ?? resumed ?? (vaults.length === 1 ? (vaults[0]?.vaultId ?? null) : null);
  return (
    <section aria-labelledby="vaults">
      <h2 id="vaults" className="kern-heading-small">
        {t('welcome.vaults')}
      </h2>
      <ul className="jm-vaults">
        {vaults.map((vault) => (
          <li key={vault.vaultId} className="jm-vault">
            <VaultFacts vault={vault} />
            {asking === vault.vaultId ? (
              <UnlockForm vault={vault} />
            ) : (
              <Button
                icon="lock"
                label={t('welcome.unlock')}
                onClick={() => setChosen(vault.vaultId)}
                describedBy={`vault-${vault.vaultId}`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const icons = {
  chair: 'ranking',
  deputy_chair: 'ranking',
  juror: 'person',
  secretary: 'person',
  office: 'building',
} as const satisfies Record<NonNullable<VaultLabel['role']>, IconName>;

function VaultFacts({ vault }: { readonly vault: VaultLabel }): ReactNode {
  const { t, local, dateTime, number } = useTranslator();
  const { role, title, personName, demo } = vault;
  return (
    <div className="jm-vault__facts" id={`vault-${vault.vaultId}`}>
      <Icon name={role === null ? 'lock' : icons[role]} />
      <div>
        <p className="jm-vault__title">
          {title === null ? t('welcome.unnamedVault') : local(title)}
          {demo ? <span className="jm-badge jm-badge--info">{t('app.demo')}</span> : null}
        </p>
        <p className="jm-muted">
          {role === null ? '' : t(`role.${role}`)}
          {personName === null ? '' : ` · ${local(personName)}`}
        </p>
        <p className="jm-muted">
          {vault.revision === null ? '' : `${t('openBundle.facts.revision')} ${number(vault.revision)} · `}
          {t('welcome.lastOpened', { when: dateTime(vault.lastOpenedAt) })}
        </p>
      </div>
    </div>
  );
}
