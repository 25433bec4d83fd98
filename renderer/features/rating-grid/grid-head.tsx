import { memo, type ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { useTranslator } from '../../i18n/use-translator.ts';

export interface GridHeadProps {
  readonly competition: CompetitionView;
}

/** The criteria with their weights. */
export const GridHead = memo(function GridHead({ competition }: GridHeadProps): ReactNode {
  const { t, local, number } = useTranslator();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{t('desk.column.title')}</th>
        {competition.criteria.map(({ id, name, weight }) => (
          <th key={id} scope="col" className="jm-grid__criterion" title={local(name)}>
            {id}
            <span className="kern-sr-only"> {local(name)}</span>
            <span className="jm-muted jm-block">{t('reader.percent', { percent: number(weight) })}</span>
          </th>
        ))}
        <th scope="col" className="jm-th--numeric">
          {t('desk.column.total')}
        </th>
      </tr>
    </thead>
  );
});
