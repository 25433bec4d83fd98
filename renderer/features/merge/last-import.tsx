import { type ReactNode, useMemo } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ImportReport } from '../../../shared/contract/merge.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { presentReports } from '../../store/merge.ts';
import { needsAttention } from './file-groups.ts';
import { ReportItem } from './report-item.tsx';

/** The last import's verdicts, file by file, in the order in which they were given. */
export function LastImport({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, number } = useTranslator();
  const imported = useAppStore((state) => state.lastReports);
  const overview = useAppStore((state) => state.mergeOverview);
  const reports = useMemo(
    () => (overview === null ? imported : presentReports(imported, overview)),
    [imported, overview],
  );
  const heading = useFocusWhenLost<HTMLHeadingElement>(imported);
  if (reports.length === 0) return null;
  const settled = reports.filter((report) => !needsAttention(report));
  return (
    <section aria-labelledby="last-import" aria-live="polite">
      <h2 ref={heading} id="last-import" tabIndex={-1} className="kern-heading-small">
        {t('merge.lastImport', { count: reports.length, number: number(reports.length) })}
      </h2>
      <ReportList competition={competition} reports={reports.filter(needsAttention)} />
      {settled.length === 0 ? null : (
        <Disclosure
          look="disclosure"
          summary={t('merge.inOrder', { count: settled.length, number: number(settled.length) })}
        >
          {() => <ReportList competition={competition} reports={settled} />}
        </Disclosure>
      )}
    </section>
  );
}

function ReportList({
  competition,
  reports,
}: {
  readonly competition: CompetitionView;
  readonly reports: readonly ImportReport[];
}): ReactNode {
  if (reports.length === 0) return null;
  return (
    <ul className="jm-reports">
      {reports.map((report, index) => (
        <ReportItem key={index} competition={competition} report={report} />
      ))}
    </ul>
  );
}
