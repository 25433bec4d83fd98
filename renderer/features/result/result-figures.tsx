import type { ReactNode } from 'react';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { ResultView } from '../../../shared/contract/merge.ts';
import { centsOfEuros } from '../../../shared/domain/money.ts';
import { useWords } from '../../i18n/use-translator.ts';

/** The sums that a session asks for, readable from the back of the room. */
export function ResultFigures({ desk, result }: { readonly desk: Desk; readonly result: ResultView }): ReactNode {
  const { say, euros, number } = useWords();
  const { maxAwardEur, targetWinners } = desk.competition;
  const awards = result.ranking.filter(({ outcome }) => outcome === 'award').length;
  const figures = [
    [
      say('ranking.figure.awards'),
      say('ranking.figure.awardsOf', { awards: number(awards), target: number(targetWinners) }),
    ],
    [say('ranking.figure.budget'), euros(result.budgetCents)],
    [say('ranking.figure.committed'), euros(result.committedCents)],
    [say('ranking.figure.residual'), euros(result.residualCents)],
    [say('ranking.figure.maximum'), euros(centsOfEuros(maxAwardEur))],
    [say('ranking.figure.votes'), number(result.votesCast)],
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
