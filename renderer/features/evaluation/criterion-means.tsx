import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { Standing } from '../../../shared/contract/merge.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

/** The mean of each criterion over all valid votes, with the criterion's minimum if it has one. */
export function CriterionMeans({
  competition,
  standing,
  showsExact,
}: {
  readonly competition: CompetitionView;
  readonly standing: Standing;
  readonly showsExact: boolean;
}): ReactNode {
  const { t, local, points, exact, number } = useTranslator();
  const means = new Map(standing.criterionMeans.map(({ criterionId, mean }) => [criterionId, mean]));
  return (
    <dl className="jm-means">
      {competition.criteria.map(({ id, name, weight, minMean }) => {
        const mean = means.get(id) ?? null;
        return (
          <div key={id}>
            <dt>
              {id} · {local(name)}{' '}
              <span className="jm-muted">({t('reader.percent', { percent: number(weight) })})</span>
            </dt>
            <dd className="jm-number">
              {mean === null ? '–' : points(mean)}
              {mean !== null && showsExact ? <span className="jm-exact"> {exact(mean)}</span> : null}
              {minMean === null ? null : (
                <span className="jm-muted"> {t('evaluation.minimum', { minimum: number(minMean) })}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
