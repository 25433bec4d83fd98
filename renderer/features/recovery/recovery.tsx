import { type ReactNode, useEffect } from 'react';
import './recovery.css';
import type { RecoveryOverview } from '../../../shared/contract/recovery.ts';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { PassphraseChange } from '../../widgets/passphrase-change.tsx';
import { BackupPart } from './backup-part.tsx';
import { SnapshotsPart } from './snapshots-part.tsx';
import { DeletionPart } from './deletion-part.tsx';
import { DocumentsPart } from './documents-part.tsx';

/** Everything that keeps the vault safe, moves it, or deletes it. */
export function Recovery(): ReactNode {
  const { t, local } = useTranslator();
  const vaultSession = useAppStore((state) => state.vaultSession);
  const recovery = useAppStore((state) => state.recovery);
  const load = useAppStore((state) => state.loadRecovery);
  const report = useAppStore((state) => state.report);
  useEffect(() => {
    void load().then(report);
  }, [load, report]);
  if (vaultSession === null) return null;
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('screen.recovery')} lead={local(vaultSession.title)} />
      {recovery === null ? null : <Parts recovery={recovery} />}
    </div>
  );
}

function Parts({ recovery }: { readonly recovery: RecoveryOverview }): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <BackupPart backups={recovery.backups} />
      <SnapshotsPart recovery={recovery} />
      {recovery.documents === 0 ? null : <DocumentsPart recovery={recovery} />}
      <StepSection id="passphrase" title={t('recovery.passphrase.title')}>
        <p className="kern-body">{t('recovery.passphrase.text')}</p>
        <PassphraseChange />
      </StepSection>
      <DeletionPart />
    </>
  );
}
