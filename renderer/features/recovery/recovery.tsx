import { type ReactNode, useEffect } from 'react';
import './recovery.css';
import type { SafetyOverview } from '../../../shared/contract/recovery.ts';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import { PassphraseChange } from '../../widgets/passphrase-change.tsx';
import { BackupPart } from './backup-part.tsx';
import { CopiesPart } from './snapshots-part.tsx';
import { DeletionPart } from './deletion-part.tsx';
import { DocumentsPart } from './documents-part.tsx';

/** What keeps the vault safe, what moves it, and what ends it. */
export function Safety(): ReactNode {
  const { say, local } = useWords();
  const session = useAppStore((state) => state.session);
  const safety = useAppStore((state) => state.safety);
  const load = useAppStore((state) => state.loadSafety);
  const report = useAppStore((state) => state.report);
  useEffect(() => {
    void load().then(report);
  }, [load, report]);
  if (session === null) return null;
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={say('screen.safety')} lead={local(session.title)} />
      {safety === null ? null : <Parts safety={safety} />}
    </div>
  );
}

function Parts({ safety }: { readonly safety: SafetyOverview }): ReactNode {
  const { say } = useWords();
  return (
    <>
      <BackupPart backups={safety.backups} />
      <CopiesPart safety={safety} />
      {safety.documents === 0 ? null : <DocumentsPart safety={safety} />}
      <section className="jm-step" aria-labelledby="passphrase">
        <h2 id="passphrase" className="kern-heading-small">
          {say('safety.passphrase.title')}
        </h2>
        <p className="kern-body">{say('safety.passphrase.text')}</p>
        <PassphraseChange />
      </section>
      <DeletionPart />
    </>
  );
}
