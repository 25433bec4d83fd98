import type { ReactNode } from 'react';
import { LongTable } from '../../widgets/long-table.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationName } from './standing-row.tsx';
import type { EvaluationPartProps } from './ranking-display-options.ts';

/**
 * What the ranks would be if all jurors used the scale in the same way: shown beside the ranking, never instead of it.
 */
export function NormalisedRanks({ evaluation, ...look }: EvaluationPartProps): ReactNode {
  const { t, number } = useTranslator();
  const ranks = new Map(evaluation.applications.map(({ applicationId, rank }) => [applicationId, rank]));
  const shown = (rank: number | null | undefined): string => (rank === null || rank === undefined ? '–' : number(rank));
  return (
    <LongTable
      className="jm-table jm-table--evaluation"
      caption={t('evaluation.normalised.caption')}
      items={evaluation.normalised}
      keyOf={({ applicationId }) => applicationId}
      head={
        <TableHead
          columns={[
            { title: t('evaluation.column.application') },
            { title: t('evaluation.column.rank'), isNumeric: true },
            { title: t('evaluation.normalised.byScore'), isNumeric: true },
            { title: t('evaluation.normalised.byRank'), isNumeric: true },
          ]}
        />
      }
    >
      {({ applicationId, rankByStandardScore, rankByRelativeRank }, place) => (
        <tr {...place}>
          <th scope="row">
            <ApplicationName {...look} applicationId={applicationId} />
          </th>
          <td className="jm-td--numeric">{shown(ranks.get(applicationId))}</td>
          <td className="jm-td--numeric">{shown(rankByStandardScore)}</td>
          <td className="jm-td--numeric">{shown(rankByRelativeRank)}</td>
        </tr>
      )}
    </LongTable>
  );
}
