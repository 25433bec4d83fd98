import { type ReactNode, useEffect, useState } from 'react';
import './evaluation.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { Failure } from '../../../shared/errors.ts';
import { BelowThresholds } from './below-thresholds.tsx';
import { ClosingChanges } from './closing-changes.tsx';
import { EvaluationParts } from './evaluation-parts.tsx';
import { IntakeOpen } from './intake-open.tsx';
import { NotCounted } from './not-counted.tsx';
import { PreliminaryNotice } from './preliminary-notice.tsx';
import { RankingTable } from './ranking-table.tsx';
import { WithheldNotice } from './withheld-notice.tsx';
import { ResultFigures } from './result-figures.tsx';

/** The chair's result: ranks, totals, funding line, and why it may still be preliminary. */
export function Evaluation(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedEvaluation competition={competition} />;
}

function LoadedEvaluation({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const { t, local } = useTranslator();
  const result = useAppStore((state) => state.result);
  const closingChanges = useAppStore((state) => state.closingChanges);
  const loadResult = useAppStore((state) => state.loadResult);
  const report = useAppStore((state) => state.report);
  const print = useAppStore((state) => state.print);
  const [hidesNames, setHidesNames] = useState(false);
  const [showsExact, setShowsExact] = useState(false);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  useEffect(
    () =>
      void loadResult().then((failure) => {
        const waits = failure !== null && (failure.code === 'intake-open' || failure.code === 'closing-outdated');
        setRefusal(waits ? failure : null);
        if (!waits) report(failure);
      }),
    [loadResult, report],
  );
  const look = { competition, hidesNames, showsExact };
  return (
    <div className="jm-page jm-page--wide jm-stack jm-printable">
      <ScreenHeading title={t('evaluation.title')} lead={local(competition.details.title)}>
        <div className="jm-row jm-no-print">
          <CheckField label={t('evaluation.hideNames')} checked={hidesNames} onChange={setHidesNames} />
          <CheckField label={t('evaluation.showExact')} checked={showsExact} onChange={setShowsExact} />
          <Button compact icon="print" label={t('evaluation.print')} onClick={() => void print()} />
        </div>
      </ScreenHeading>
      {refusal === null ? null : <IntakeOpen refusal={refusal} />}
      {result === null || refusal !== null ? null : (
        <>
          <WithheldNotice result={result} />
          <PreliminaryNotice competition={competition} result={result} hidesNames={hidesNames} />
          <ResultFigures competition={competition} result={result} />
          <RankingTable {...look} result={result} />
          {closingChanges === null ? null : <ClosingChanges {...look} closing={closingChanges} />}
          <BelowThresholds {...look} standings={result.notFundable} />
          <EvaluationParts {...look} />
          <NotCounted competition={competition} result={result} hidesNames={hidesNames} />
        </>
      )}
    </div>
  );
}
