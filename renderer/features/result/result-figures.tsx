import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The sums that a session asks for, readable from the back of the room. */
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
    [t('result.figure.awards'), t('result.figure.awardsOf', { awards: number(awards), target: number(targetWinners) })],
    [t('result.figure.budget'), euros(result.budgetCents)],
    [t('result.figure.committed'), euros(result.committedCents)],
    [t('result.figure.residual'), euros(result.residualCents)],
    [t('result.figure.maximum'), euros(maxAwardCents)],
    [t('result.figure.votes'), number(result.votesCast)],
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
