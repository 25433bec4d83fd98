import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Standing } from '../../../shared/contract/merge.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The thresholds that aren't met, in words. */
export function FailedThresholds({
  competition: { rules, criteria },
  failed,
}: { readonly competition: CompetitionView } & Pick<Standing, 'failed'>): ReactNode {
  const { t, local, number } = useTranslator();
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
      return threshold.threshold === 'total'
        ? t('evaluation.failed.total', { minimum: number(rules.totalThreshold ?? 0) })
        : t('evaluation.failed.votes', { minimum: number(rules.minValidVotes) });
    }
    const criterion = criteria.find(({ id }) => id === threshold.criterionId);
    return t('evaluation.failed.criterion', {
      criterion: `${threshold.criterionId} ${criterion === undefined ? '' : local(criterion.name)}`,
      minimum: number(criterion?.minMean ?? 0, 2),
    });
  }
}
