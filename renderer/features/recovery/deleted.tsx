import type { ReactNode } from 'react';
import './recovery.css';
import { Button } from '../../components/button.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTask } from '../../hooks/use-task.ts';
import { useWords } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';

/** The confirmation of a deletion, for the files on paper: what was destroyed, and what still lies elsewhere. */
export function Deleted(): ReactNode {
  const { say, local, dateTime, bytes } = useWords();
  const deletion = useAppStore((state) => state.deletion);
  const navigate = useAppStore((state) => state.navigate);
  const print = useAppStore((state) => state.print);
  const task = useTask();
  if (deletion === null) return null;
  return (
    <div className="jm-page jm-stack jm-printable">
      <ScreenHeading title={say('screen.deleted')} lead={local(deletion.title)} />
      <FactsList
        facts={[
          { name: say('safety.deleted.at'), value: dateTime(deletion.deletedAt) },
          { name: say('receipt.person'), value: `${local(deletion.personName)} (${deletion.personId})` },
          {
            name: say('safety.deleted.what'),
            value: say('safety.deleted.content', {
              documents: say('safety.deleted.documents', { count: deletion.documents }),
              copies: say('safety.deleted.copies', { count: deletion.copies }),
              size: bytes(deletion.size),
            }),
          },
          { name: say('safety.deleted.how'), value: say('safety.deleted.keys') },
        ]}
      />
      <section className="jm-step" aria-labelledby="remains">
        <h2 id="remains" className="kern-heading-small">
          {say('safety.deleted.remains')}
        </h2>
        <ul className="jm-safety-list">
          <li>{say('safety.deleted.bundle')}</li>
          <li className="jm-break">
            {deletion.handedIn.length === 0
              ? say('safety.deleted.noFiles')
              : say('safety.deleted.files', { names: deletion.handedIn.join(', ') })}
          </li>
          <li className="jm-break">
            {deletion.backups.length === 0
              ? say('safety.deleted.noBackups')
              : say('safety.deleted.backups', { names: deletion.backups.join(', ') })}
          </li>
          <li>{say('safety.deleted.remnants')}</li>
        </ul>
      </section>
      <p className="kern-body">{say('safety.deleted.signature')}</p>
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      <div className="jm-row jm-no-print">
        <Button
          kind="primary"
          icon="print"
          label={say('safety.deleted.print')}
          onClick={() => void task.run(() => print({ title: say('screen.deleted'), footer: local(deletion.title) }))}
        />
        <Button label={say('safety.deleted.done')} onClick={() => navigate({ screen: 'welcome' })} />
      </div>
    </div>
  );
}
