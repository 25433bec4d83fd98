import type { ReactNode } from 'react';
import './welcome.css';
import { Alert } from '../../components/alert.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import { DemoStart } from './demo-start.tsx';
import { Doors } from './role-cards.tsx';
import { VaultList } from './vault-list.tsx';

/** First start: three doors and the demo. Later: the vaults, and the doors below. */
export function Welcome(): ReactNode {
  const { say } = useWords();
  const hasVaults = useAppStore((state) => state.vaults.length > 0);
  return (
    <div className="jm-page jm-welcome">
      <ScreenHeading
        title={say(hasVaults ? 'welcome.titleLater' : 'welcome.titleFirst')}
        lead={say(hasVaults ? 'welcome.leadLater' : 'welcome.leadFirst')}
      />
      <LockNotice />
      {hasVaults ? <VaultList /> : null}
      <Doors isFirst={!hasVaults} />
      <DemoStart />
    </div>
  );
}

function LockNotice(): ReactNode {
  const { say } = useWords();
  const notice = useAppStore((state) => state.lockNotice);
  const unsaved = useAppStore((state) => Object.keys(state.drafts).length);
  if (notice === null) return null;
  return (
    <Alert
      kind={notice === 'engine-restarted' ? 'warning' : 'info'}
      title={say(`welcome.notice.${notice}.title`)}
      announce="status"
    >
      <p className="kern-body">{say(`welcome.notice.${notice}.text`)}</p>
      {unsaved === 0 ? null : <p className="kern-body kern-body--bold">{say('welcome.unsaved', { count: unsaved })}</p>}
    </Alert>
  );
}
