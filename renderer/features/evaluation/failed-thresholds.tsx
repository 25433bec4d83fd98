import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Standing } from '../../../shared/contract/merge.ts';
import { exactOf, parseExact, roundHalfAway } from '../../../shared/domain/fraction.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The thresholds that aren't met, in words; with the exact value where rounding would hide that it isn't met. */
export function FailedThresholds({
  competition: { rules, criteria },
  standing: { failed, total, criterionMeans },
}: {
  readonly competition: CompetitionView;
  readonly standing: Pick<Standing, 'failed' | 'total' | 'criterionMeans'>;
}): ReactNode {
  const { t, local, number, exact } = useTranslator();
  return (
    <ul className="jm-plain-list">
      {failed.map((threshold) => (
        <li key={threshold.threshold === 'criterion' ? threshold.criterionId : threshold.threshold}>
          {reasonOf(threshold)}
        </li>
      ))}
    </ul>
  );

  function reasonOf(threshold: Standing['failed'][number]): string {
    if (threshold.threshold !== 'criterion') {
      if (threshold.threshold === 'votes') return t('evaluation.failed.votes', { count: rules.minValidVotes });
      const minimum = rules.totalThreshold ?? 0;
      return told(t('evaluation.failed.total', { minimum: number(minimum) }), total, minimum);
    }
    const { criterionId } = threshold;
    const criterion = criteria.find(({ id }) => id === criterionId);
    const minimum = criterion?.minMean ?? 0;
    const name = `${criterionId} ${criterion === undefined ? '' : local(criterion.name)}`;
    const mean = criterionMeans.find((found) => found.criterionId === criterionId)?.mean ?? null;
    return told(t('evaluation.failed.criterion', { criterion: name, minimum: number(minimum) }), mean, minimum);
  }

  function told(reason: string, value: string | null, minimum: number): string {
    return value !== null && seemsMet(value, minimum)
      ? t('evaluation.failed.exactly', { reason, value: exact(value) })
      : reason;
  }
}

/** 74.996 misses 75, but is shown as 75.00. */
function seemsMet(value: string, minimum: number): boolean {
  return exactOf(Number(roundHalfAway(parseExact(value), 2))).compare(exactOf(minimum)) >= 0;
}
