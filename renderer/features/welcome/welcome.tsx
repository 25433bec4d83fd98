import type { ReactNode } from 'react';
import './welcome.css';
import { Alert } from '../../components/alert.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { DemoStart } from './demo-start.tsx';
import { RoleCards } from './role-cards.tsx';
import { VaultList } from './vault-list.tsx';

/** On the first start: the three roles and the demo. Later: the vaults, with the roles below. */
export function Welcome(): ReactNode {
  const { t } = useTranslator();
  const hasVaults = useAppStore((state) => state.vaults.length > 0);
  return (
    <div className="jm-page jm-welcome">
      <ScreenHeading
        title={t(hasVaults ? 'welcome.titleLater' : 'welcome.titleFirst')}
        lead={t(hasVaults ? 'welcome.leadLater' : 'welcome.leadFirst')}
      />
      <LockNotice />
      {hasVaults ? <VaultList /> : null}
      <RoleCards isFirst={!hasVaults} />
      <DemoStart />
    </div>
  );
}

function LockNotice(): ReactNode {
  const { t } = useTranslator();
  const notice = useAppStore((state) => state.lockNotice);
  const unsaved = useAppStore((state) => Object.keys(state.drafts).length);
  if (notice === null) return null;
  return (
    <Alert
      kind={notice.startsWith('engine-') ? 'warning' : 'info'}
      title={t(`welcome.notice.${notice}.title`)}
      announce="status"
    >
      <p className="kern-body">{t(`welcome.notice.${notice}.text`)}</p>
      {unsaved === 0 ? null : <p className="kern-body kern-body--bold">{t('welcome.unsaved', { count: unsaved })}</p>}
    </Alert>
  );
}
