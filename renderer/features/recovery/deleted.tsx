import type { ReactNode } from 'react';
import './recovery.css';
import { Button } from '../../components/button.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { StepSection } from '../../components/step-section.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** The confirmation of a deletion, for paper records: what was destroyed, and what still exists elsewhere. */
export function Deleted(): ReactNode {
  const { t, local, dateTime, bytes } = useTranslator();
  const deletion = useAppStore((state) => state.deletion);
  const navigate = useAppStore((state) => state.navigate);
  const print = useAppStore((state) => state.print);
  const task = useTask();
  if (deletion === null) return null;
  return (
    <div className="jm-page jm-stack jm-printable">
      <ScreenHeading title={t('screen.deleted')} lead={local(deletion.title)} />
      <FactsList
        facts={[
          { name: t('recovery.deleted.at'), value: dateTime(deletion.deletedAt) },
          { name: t('receipt.person'), value: `${local(deletion.personName)} (${deletion.personId})` },
          {
            name: t('recovery.deleted.what'),
            value: t('recovery.deleted.content', {
              documents: t('recovery.deleted.documents', { count: deletion.documents }),
              copies: t('recovery.deleted.copies', { count: deletion.copies }),
              size: bytes(deletion.size),
            }),
          },
          { name: t('recovery.deleted.how'), value: t('recovery.deleted.keys') },
        ]}
      />
      <StepSection id="remains" title={t('recovery.deleted.remains')}>
        <ul className="jm-recovery-list">
          <li>{t('recovery.deleted.bundle')}</li>
          <li className="jm-break">
            {deletion.handedIn.length === 0
              ? t('recovery.deleted.noFiles')
              : t('recovery.deleted.files', { names: deletion.handedIn.join(', ') })}
          </li>
          <li className="jm-break">
            {deletion.backups.length === 0
              ? t('recovery.deleted.noBackups')
              : t('recovery.deleted.backups', { names: deletion.backups.join(', ') })}
          </li>
          <li>{t('recovery.deleted.remnants')}</li>
        </ul>
      </StepSection>
      <p className="kern-body">{t('recovery.deleted.signature')}</p>
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <div className="jm-row jm-no-print">
        <Button
          kind="primary"
          icon="print"
          label={t('recovery.deleted.print')}
          onClick={() => void task.run(() => print({ title: t('screen.deleted'), footer: local(deletion.title) }))}
        />
        <Button label={t('recovery.deleted.done')} onClick={() => navigate({ screen: 'welcome' })} />
      </div>
    </div>
  );
}
