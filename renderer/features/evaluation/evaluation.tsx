import { type ReactNode, useEffect, useState } from 'react';
import './evaluation.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ClosedResult } from '../../../shared/contract/merge.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { ScreenHeading } from '../../components/screen-heading.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { IntakeOpen, type IntakeRefusal, isIntakeRefusal } from '../../widgets/intake-open.tsx';
import { BelowThresholds } from './below-thresholds.tsx';
import { ClosingChanges } from './closing-changes.tsx';
import { EvaluationParts } from './evaluation-parts.tsx';
import { NotCounted } from './not-counted.tsx';
import { PreliminaryNotice } from './preliminary-notice.tsx';
import { RankingTable } from './ranking-table.tsx';
import { WithheldNotice } from './withheld-notice.tsx';
import { ResultFigures } from './result-figures.tsx';
import { pageTexts } from './page-texts.ts';

/** The result as the chair sees it: ranks, totals, funding line, and why it may still be preliminary. */
export function Evaluation(): ReactNode {
  const competition = useAppStore((state) => state.competition);
  return competition === null ? null : <LoadedEvaluation competition={competition} />;
}

function LoadedEvaluation({ competition }: { readonly competition: CompetitionView }): ReactNode {
  const words = useTranslator();
  const { t, local } = words;
  const closingChanges = useAppStore((state) => state.closingChanges);
  const report = useAppStore((state) => state.report);
  const print = useAppStore((state) => state.print);
  const [hidesNames, setHidesNames] = useState(false);
  const [showsExact, setShowsExact] = useState(false);
  const { shown, refusal, isComputing } = useResult();
  const look = { competition, hidesNames, showsExact };
  return (
    <div className="jm-page jm-page--wide jm-stack jm-printable">
      <ScreenHeading title={t('screen.evaluation')} lead={local(competition.details.title)}>
        {shown === null ? null : (
          <div className="jm-row jm-no-print">
            <CheckField label={t('evaluation.hideNames')} checked={hidesNames} onChange={setHidesNames} />
            <CheckField label={t('evaluation.showExact')} checked={showsExact} onChange={setShowsExact} />
            <Button
              compact
              icon="print"
              label={t('evaluation.print')}
              onClick={() => void print(pageTexts(competition, shown, words)).then(report)}
            />
          </div>
        )}
      </ScreenHeading>
      {refusal === null ? null : <IntakeOpen code={refusal.code} />}
      {isComputing ? (
        <p className="kern-body" role="status">
          {t('evaluation.computing')}
        </p>
      ) : null}
      {shown === null ? null : (
        <>
          <WithheldNotice result={shown} />
          <PreliminaryNotice competition={competition} result={shown} hidesNames={hidesNames} />
          <ResultFigures competition={competition} result={shown} />
          <RankingTable {...look} result={shown} />
          {closingChanges === null ? null : <ClosingChanges {...look} closing={closingChanges} />}
          <BelowThresholds {...look} standings={shown.notFundable} />
          <EvaluationParts {...look} />
          <NotCounted competition={competition} result={shown} hidesNames={hidesNames} />
        </>
      )}
    </div>
  );
}

interface ResultOnScreen {
  readonly shown: ClosedResult | null;
  /** why there is none */
  readonly refusal: IntakeRefusal | null;
  /** there is none yet: with many files it takes some seconds */
  readonly isComputing: boolean;
}

/** Loads the result whenever the screen opens; until the new one is here, the one known before is shown. */
function useResult(): ResultOnScreen {
  const result = useAppStore((state) => state.result);
  const loadResult = useAppStore((state) => state.loadResult);
  const report = useAppStore((state) => state.report);
  const [isLoading, setLoading] = useState(true);
  const [refusal, setRefusal] = useState<IntakeRefusal | null>(null);
  useEffect(
    () =>
      void loadResult().then((failure) => {
        const refused = isIntakeRefusal(failure);
        setLoading(false);
        setRefusal(refused ? failure : null);
        if (!refused) report(failure);
      }),
    [loadResult, report],
  );
  const shown = refusal === null ? result : null;
  return { shown, refusal, isComputing: isLoading && shown === null };
}
