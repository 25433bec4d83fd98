import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ReportItem } from './report-item.tsx';

/** What the last import said, file by file, in the order in which they were given. */
export function LastImport({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, number } = useTranslator();
  const reports = useAppStore((state) => state.lastReports);
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="last-import" aria-live="polite">
      <h2 id="last-import" className="kern-heading-small">
        {t('merge.lastImport', { count: reports.length, number: number(reports.length) })}
      </h2>
      <ul className="jm-reports">
        {reports.map((report, index) => (
          <ReportItem key={index} competition={competition} report={report} />
        ))}
      </ul>
    </section>
  );
}
