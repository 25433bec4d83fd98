import { type ReactNode, useEffect, useState } from 'react';
import { NotOnPaper } from '../../widgets/not-on-paper.tsx';
import { TabList } from '../../components/tab-list.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { AgreementPart } from './agreement-part.tsx';
import { DistributionPart } from './distribution-part.tsx';
import './evaluation-parts.css';
import { PortfolioPart } from './portfolio-part.tsx';
import type { EvaluationPartProps, RankingDisplayOptions } from './ranking-display-options.ts';
import { StabilityPart } from './stability-part.tsx';
import { WhatIfPart } from './what-if-part.tsx';

const parts = ['distribution', 'agreement', 'stability', 'portfolio', 'whatIf'] as const;
type Part = (typeof parts)[number];

/** Parts that help to understand the ranking, and never replace it; one is shown at a time. */
export function EvaluationParts(look: RankingDisplayOptions): ReactNode {
  const { t } = useTranslator();
  const evaluation = useAppStore((state) => state.evaluation);
  const loadEvaluation = useAppStore((state) => state.loadEvaluation);
  const report = useAppStore((state) => state.report);
  const [part, setPart] = useState<Part>('distribution');
  const [isLoading, setLoading] = useState(true);
  useEffect(
    () =>
      void loadEvaluation().then((failure) => {
        setLoading(false);
        report(failure);
      }),
    [loadEvaluation, report],
  );
  // It takes some seconds at the first visit; what failed is reported, and would be waited for in vain.
  if (evaluation === null && !isLoading) return null;
  return (
    <NotOnPaper labelledBy="parts" className="jm-stack jm-parts">
      <h2 id="parts" className="kern-heading-small">
        {t('evaluation.parts')}
      </h2>
      <p className="kern-body">{t('evaluation.partsHint')}</p>
      {evaluation === null ? (
        <p className="kern-body" role="status">
          {t('evaluation.computingParts')}
        </p>
      ) : (
        <>
          <TabList
            label={t('evaluation.parts')}
            tabs={parts.map((id) => ({ id, label: t(`evaluation.part.${id}`) }))}
            chosen={part}
            onChoose={setPart}
            panel="evaluation-part"
          />
          <div id="evaluation-part" role="tabpanel" aria-label={t(`evaluation.part.${part}`)} className="jm-stack">
            <ChosenPart part={part} {...look} evaluation={evaluation} />
          </div>
        </>
      )}
    </NotOnPaper>
  );
}

function ChosenPart({ part, evaluation, ...look }: EvaluationPartProps & { readonly part: Part }): ReactNode {
  switch (part) {
    case 'distribution':
      return <DistributionPart {...look} evaluation={evaluation} />;
    case 'agreement':
      return <AgreementPart {...look} evaluation={evaluation} />;
    case 'stability':
      return <StabilityPart {...look} evaluation={evaluation} />;
    case 'portfolio':
      return <PortfolioPart {...look} evaluation={evaluation} />;
    case 'whatIf':
      return <WhatIfPart {...look} />;
  }
}
