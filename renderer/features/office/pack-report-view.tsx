import type { ReactNode, Ref } from 'react';
import type { PackReport } from '../../../shared/contract/office.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { FactsList } from '../../components/facts-list.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { Fingerprint } from '../../widgets/fingerprint.tsx';
import { PackWarnings } from './pack-warnings.tsx';

/**
 * What was packed, with the digests for the distribution checklist, and what the office should check before sending it.
 */
export function PackReportView({
  report,
  heading,
}: {
  readonly report: PackReport;
  readonly heading: Ref<HTMLHeadingElement>;
}): ReactNode {
  const { t, number, bytes } = useTranslator();
  const print = useAppStore((state) => state.print);
  const reportFailure = useAppStore((state) => state.report);
  return (
    <section className="jm-step jm-printable" aria-labelledby="packed" aria-live="polite">
      <h2 ref={heading} id="packed" tabIndex={-1} className="kern-heading-small">
        {t('office.report.title', { revision: number(report.revision) })}
      </h2>
      {report.warnings.length === 0 ? (
        <Alert kind="success" title={t('office.report.noWarnings')} />
      ) : (
        <PackWarnings warnings={report.warnings} />
      )}
      <FactsList
        facts={[
          { name: t('openBundle.facts.size'), value: bytes(report.size) },
          {
            name: t('openBundle.facts.documents'),
            value: t('openBundle.facts.documentsOf', {
              included: number(report.includedDocuments),
              documents: number(report.documents),
            }),
          },
          {
            name: t('office.report.recipients'),
            value: report.recipients
              .map(({ personId, by, newLetter }) =>
                t(`office.report.recipient.${newLetter ? 'newLetter' : by}`, { person: personId }),
              )
              .join(', '),
          },
          { name: t('office.report.fileDigest'), value: <Fingerprint value={report.fileSha256} />, monospaced: true },
          { name: t('office.report.checkCode'), value: report.checkCode, monospaced: true },
          {
            name: t('office.report.headerDigest'),
            value: <Fingerprint value={report.headerSha256} />,
            monospaced: true,
          },
          { name: t('openBundle.facts.office'), value: report.officeCheckCode, monospaced: true },
        ]}
      />
      <p className="kern-body">{t('office.report.next')}</p>
      <div className="jm-no-print">
        <Button icon="print" label={t('office.report.print')} onClick={() => void print().then(reportFailure)} />
      </div>
    </section>
  );
}
