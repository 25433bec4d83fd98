import { type ReactNode, useEffect } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { AuditPackage } from './audit-package.tsx';
import { SignResult } from './sign-result.tsx';
import { SignedResults } from './signed-results.tsx';

/** What the chair signs, what was signed before, and what proves it. */
export function ResultScreen(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedResult competition={competition} />;
}

function LoadedResult({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, local } = useTranslator();
  const results = useAppStore((state) => state.results);
  const loadResults = useAppStore((state) => state.loadResults);
  const report = useAppStore((state) => state.report);
  useEffect(() => void loadResults().then(report), [loadResults, report]);
  const loadMergeOverview = useAppStore((state) => state.loadMergeOverview);
  const knowsIntake = useAppStore((state) => state.mergeOverview !== null);
  useEffect(() => {
    if (!knowsIntake) void loadMergeOverview().then(report);
  }, [knowsIntake, loadMergeOverview, report]);
  return (
    <div className="jm-page jm-stack">
      <ScreenHeading title={t('screen.result')} lead={local(competition.details.title)} />
      {results === null || !knowsIntake ? null : (
        <>
          <SignResult results={results} />
          <SignedResults results={results} />
          <AuditPackage isSigned={results.results.length > 0} />
        </>
      )}
    </div>
  );
}
