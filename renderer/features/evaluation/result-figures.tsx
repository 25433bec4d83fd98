import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The figures that a session needs, legible from the back of the room. */
export function ResultFigures({
  competition,
  result,
}: {
  readonly competition: CompetitionView;
  readonly result: ResultView;
}): ReactNode {
  const { t, euros, number } = useTranslator();
  const { maxAwardCents, targetWinners } = competition.details;
  const awards = result.ranking.filter(({ outcome }) => outcome === 'award').length;
  const figures = [
    [
      t('evaluation.figure.awards'),
      t('evaluation.figure.awardsOf', { awards: number(awards), target: number(targetWinners) }),
    ],
    [t('evaluation.figure.budget'), euros(result.budgetCents)],
    [t('evaluation.figure.committed'), euros(result.committedCents)],
    [t('evaluation.figure.residual'), euros(result.residualCents)],
    [t('evaluation.figure.maximum'), euros(maxAwardCents)],
    [t('evaluation.figure.votes'), number(result.votesCast)],
  ] as const;
  return (
    <dl className="jm-figures jm-figures--large">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="jm-number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
