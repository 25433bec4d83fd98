import type { ReactNode } from 'react';
import type { PackReport } from '../../../shared/contract/office.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-translator.ts';
import { Fingerprint } from '../../widgets/fingerprint.tsx';

/** What was packed, with the digests for the distribution checklist, and what an office should look at before it sends it. */
export function PackReportView({ report }: { readonly report: PackReport }): ReactNode {
  const { say, number, bytes } = useWords();
  const print = useAppStore((state) => state.print);
  return (
    <section className="jm-step jm-printable" aria-labelledby="packed" aria-live="polite">
      <h2 id="packed" className="kern-heading-small">
        {say('office.report.title', { revision: number(report.revision) })}
      </h2>
      <Warnings warnings={report.warnings} />
      <FactsList
        facts={[
          { name: say('opening.facts.size'), value: bytes(report.size) },
          {
            name: say('opening.facts.documents'),
            value: say('opening.facts.documentsOf', {
              included: number(report.includedDocuments),
              documents: number(report.documents),
            }),
          },
          {
            name: say('office.report.recipients'),
            value: report.recipients
              .map(({ personId, by }) => say(`office.report.recipient.${by}`, { person: personId }))
              .join(', '),
          },
          { name: say('office.report.fileDigest'), value: <Fingerprint value={report.fileSha256} />, monospaced: true },
          {
            name: say('office.report.headerDigest'),
            value: <Fingerprint value={report.headerSha256} />,
            monospaced: true,
          },
          {
            name: say('opening.facts.office'),
            value: <Fingerprint value={report.officeKeyThumbprint} />,
            monospaced: true,
          },
        ]}
      />
      <p className="kern-body">{say('office.report.next')}</p>
      <div className="jm-no-print">
        <Button icon="print" label={say('office.report.print')} onClick={() => void print()} />
      </div>
    </section>
  );
}

function Warnings({ warnings }: Pick<PackReport, 'warnings'>): ReactNode {
  const { say } = useWords();
  if (warnings.length === 0) return <Alert kind="success" title={say('office.report.noWarnings')} />;
  return (
    <Alert kind="warning" title={say('office.report.warnings', { count: warnings.length })}>
      <ul className="jm-plain-list">
        {warnings.map(({ kind, applicationId, name }) => (
          <li key={`${kind}/${applicationId}/${name}`}>
            {say(`office.warning.${kind}`, { application: applicationId, name })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
