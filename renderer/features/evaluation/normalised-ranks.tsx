import type { ReactNode } from 'react';
import { TableHead } from '../../components/table-head.tsx';
import { useGrownList } from '../../hooks/use-grown-list.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationName } from './standing-row.tsx';
import type { EvaluationPartProps } from './ranking-display-options.ts';

/** What the ranks would be if every juror used the scale alike: beside the ranking, never instead of it. */
export function NormalisedRanks({ evaluation, ...look }: EvaluationPartProps): ReactNode {
  const { t, number } = useTranslator();
  const grown = useGrownList(evaluation.normalised);
  const ranks = new Map(evaluation.applications.map(({ applicationId, rank }) => [applicationId, rank]));
  const shown = (rank: number | null | undefined): string => (rank === null || rank === undefined ? '–' : number(rank));
  return (
    <div className="jm-table-frame">
      <table className="jm-table jm-table--evaluation">
        <caption>{t('evaluation.normalised.caption')}</caption>
        <TableHead
          columns={[
            { title: t('evaluation.column.application') },
            { title: t('evaluation.column.rank'), isNumeric: true },
            { title: t('evaluation.normalised.byScore'), isNumeric: true },
            { title: t('evaluation.normalised.byRank'), isNumeric: true },
          ]}
        />
        <tbody>
          {grown.map(({ applicationId, rankByStandardScore, rankByRelativeRank }) => (
            <tr key={applicationId}>
              <th scope="row">
                <ApplicationName {...look} applicationId={applicationId} />
              </th>
              <td className="jm-td--numeric">{shown(ranks.get(applicationId))}</td>
              <td className="jm-td--numeric">{shown(rankByStandardScore)}</td>
              <td className="jm-td--numeric">{shown(rankByRelativeRank)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
