import type { ReactNode } from 'react';
import type { BundleFacts } from '../../../shared/contract/bundle.ts';
import type { VaultLabel } from '../../../shared/contract/vault.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTakeLostFocus } from '../../hooks/use-take-lost-focus.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

export interface KnownVaultsProps {
  readonly facts: BundleFacts;
  /** the vaults on this machine that were made from a bundle of this competition */
  readonly vaults: readonly VaultLabel[];
  /** called when another person wants a vault of their own */
  readonly onAnother: () => void;
}

/** Leads people who open a bundle a second time to the vault that holds their work; a new one would be empty. */
export function KnownVaults({ facts, vaults, onAnother }: KnownVaultsProps): ReactNode {
  const { t, number } = useTranslator();
  const isNewer = vaults.some(({ revision }) => revision !== null && revision < facts.revision);
  const list = useTakeLostFocus<HTMLUListElement>();
  return (
    <Alert kind="info" title={t('openBundle.known.title')}>
      <p className="kern-body">{t('openBundle.known.text')}</p>
      {isNewer ? (
        <p className="kern-body">{t('openBundle.known.newer', { revision: number(facts.revision) })}</p>
      ) : null}
      <ul ref={list} className="jm-vaults" tabIndex={-1}>
        {vaults.map((vault) => (
          <KnownVault key={vault.vaultId} vault={vault} />
        ))}
      </ul>
      <Button compact kind="tertiary" label={t('openBundle.known.another')} onClick={onAnother} />
    </Alert>
  );
}

function KnownVault({ vault }: { readonly vault: VaultLabel }): ReactNode {
  const { t, local, dateTime, number } = useTranslator();
  const unlockInstead = useAppStore((state) => state.offerVault);
  const { vaultId, role, personName, revision, lastOpenedAt } = vault;
  const id = `known-${vaultId}`;
  return (
    <li className="jm-vault">
      <div id={id}>
        <p className="jm-vault__title">
          {personName === null ? '' : local(personName)}
          {role === null ? '' : ` · ${t(`role.${role}`)}`}
        </p>
        <p className="jm-muted">
          {revision === null ? '' : `${t('openBundle.facts.revision')} ${number(revision)} · `}
          {t('welcome.lastOpened', { when: dateTime(lastOpenedAt) })}
        </p>
      </div>
      <Button
        kind="primary"
        icon="lock"
        label={t('openBundle.known.unlock')}
        describedBy={id}
        onClick={() => unlockInstead(vault)}
      />
    </li>
  );
}
