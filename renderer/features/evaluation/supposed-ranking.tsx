import type { ReactNode } from 'react';
import type { WhatIfView } from '../../../shared/contract/evaluation.ts';
import { type Exact, exactOf } from '../../../shared/domain/fraction.ts';
import { LongTable } from '../../widgets/long-table.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { RankingDisplayOptions } from './ranking-display-options.ts';
import { ApplicationName } from './standing-row.tsx';
import { TotalPoints } from './total-points.tsx';

/** The hypothetical ranking, compared with the actual one. */
export function SupposedRanking({
  supposed: { ranking, moves, committedCents, residualCents },
  weightSum,
  ...look
}: RankingDisplayOptions & {
  readonly supposed: WhatIfView;
  /** of the weights as they were typed; the ranking is computed with weights that add up to 100 */
  readonly weightSum: Exact;
}): ReactNode {
  const { t, number, euros } = useTranslator();
  const moveOf = new Map(moves.map((move) => [move.applicationId, move]));
  const shown = (rank: number | null | undefined): string => (rank === null || rank === undefined ? '–' : number(rank));
  return (
    <>
      {weightSum.equals(exactOf(100)) ? null : (
        <p className="kern-body">{t('evaluation.whatIf.scaled', { sum: number(weightSum.valueOf()) })}</p>
      )}
      <p className="kern-body">
        {t('evaluation.whatIf.money', { committed: euros(committedCents), residual: euros(residualCents) })}
      </p>
      <LongTable
        className="jm-table jm-table--evaluation"
        caption={t('evaluation.whatIf.caption')}
        items={ranking}
        keyOf={({ applicationId }) => applicationId}
        head={
          <TableHead
            columns={[
              { title: t('evaluation.whatIf.supposedRank'), isNumeric: true },
              { title: t('evaluation.whatIf.realRank'), isNumeric: true },
              { title: t('evaluation.column.application') },
              { title: t('evaluation.column.total'), isNumeric: true },
              { title: t('evaluation.whatIf.move') },
            ]}
          />
        }
      >
        {({ applicationId, rank, total, outcome }, place) => {
          const move = moveOf.get(applicationId);
          return (
            <tr {...place}>
              <td className="jm-td--numeric">{shown(rank)}</td>
              <td className="jm-td--numeric">{shown(move?.real.rank)}</td>
              <th scope="row">
                <ApplicationName {...look} applicationId={applicationId} />
              </th>
              <td className="jm-td--numeric">
                <TotalPoints total={total} showsExact={look.showsExact} />
              </td>
              <td>
                {move === undefined || move.real.outcome === outcome ? '' : t(`evaluation.whatIf.now.${outcome}`)}
              </td>
            </tr>
          );
        }}
      </LongTable>
    </>
  );
}
