import type { ReactNode } from 'react';
import type { EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import { sizeClasses } from '../../../shared/domain/statistics/portfolio.ts';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { EvaluationPartProps } from './ranking-display-options.ts';

const dimensions = ['category', 'theme', 'district', 'size'] as const;
type Dimension = (typeof dimensions)[number];
type Group = EvaluationOverview['portfolio'][Dimension][number];

/** How varied the selection is: all applications and those inside the funding line, by kind. */
export function PortfolioPart({ evaluation, competition }: EvaluationPartProps): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <p className="kern-body">{t('evaluation.portfolio.hint')}</p>
      {dimensions.map((dimension) => (
        <DimensionTable
          key={dimension}
          dimension={dimension}
          groups={evaluation.portfolio[dimension]}
          competition={competition}
        />
      ))}
    </>
  );
}

function DimensionTable({
  dimension,
  groups,
  competition,
}: Pick<EvaluationPartProps, 'competition'> & {
  readonly dimension: Dimension;
  readonly groups: readonly Group[];
}): ReactNode {
  const { t, local, number, euros } = useTranslator();
  return (
    <div className="jm-table-frame">
      <table className="jm-table jm-table--evaluation">
        <caption>{t(`evaluation.portfolio.by.${dimension}`)}</caption>
        <TableHead
          columns={[
            { title: t(`evaluation.portfolio.kind.${dimension}`) },
            { title: t('evaluation.portfolio.applications'), isNumeric: true },
            { title: t('evaluation.portfolio.awards'), isNumeric: true },
            { title: t('evaluation.column.requested'), isNumeric: true },
            { title: t('evaluation.portfolio.awarded'), isNumeric: true },
          ]}
        />
        <tbody>
          {groups.map((group) => (
            <tr key={group.key ?? ''}>
              <th scope="row">{nameOf(group.key)}</th>
              <td className="jm-td--numeric">{number(group.applicationIds.length)}</td>
              <td className="jm-td--numeric">{number(group.awards)}</td>
              <td className="jm-td--numeric">{euros(group.requestedCents)}</td>
              <td className="jm-td--numeric">{euros(group.awardCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function nameOf(key: string | null): string {
    if (key === null) return t('evaluation.portfolio.unknown');
    switch (dimension) {
      case 'category': {
        const category = competition.categories.find(({ id }) => id === key);
        return category === undefined ? key : local(category.name);
      }
      case 'theme': {
        const application = competition.applications.find(({ theme }) => theme.de === key);
        return application === undefined ? key : local(application.theme);
      }
      case 'size': {
        const size = sizeClasses.find((known) => known === key);
        return size === undefined ? key : t(`evaluation.portfolio.size.${size}`);
      }
      case 'district':
        return key;
    }
  }
}
