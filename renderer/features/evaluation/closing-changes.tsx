import type { ReactNode } from 'react';
import type { ClosingChanges as Changes } from '../../../shared/contract/merge.ts';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { RankingDisplayOptions } from './ranking-display-options.ts';
import { ApplicationName } from './standing-row.tsx';
import { TotalPoints } from './total-points.tsx';

/** What closing the intake again changed in the ranking, with the reason for closing it. */
export function ClosingChanges({
  closing: { number: closing, reason, changes },
  ...look
}: RankingDisplayOptions & { readonly closing: Changes }): ReactNode {
  const { t, number } = useTranslator();
  return (
    <section aria-labelledby="closing-changes">
      <h2 id="closing-changes" className="kern-heading-small">
        {t('evaluation.closing.title', { number: number(closing) })}
      </h2>
      <p className="kern-body">{t('intake.reasonWas', { reason })}</p>
      {changes.length === 0 ? (
        <p className="kern-body">{t('evaluation.closing.none')}</p>
      ) : (
        <div className="jm-table-frame">
          <table className="jm-table">
            <TableHead
              columns={[
                { title: t('evaluation.column.application') },
                { title: t('evaluation.closing.rankBefore'), isNumeric: true },
                { title: t('evaluation.closing.rankAfter'), isNumeric: true },
                { title: t('evaluation.closing.totalBefore'), isNumeric: true },
                { title: t('evaluation.closing.totalAfter'), isNumeric: true },
              ]}
            />
            <tbody>
              {changes.map(({ applicationId, before, after }) => (
                <tr key={applicationId}>
                  <th scope="row">
                    <ApplicationName {...look} applicationId={applicationId} />
                  </th>
                  {[before, after].map(({ rank }, index) => (
                    <td key={index} className="jm-td--numeric">
                      {rank === null ? '–' : number(rank)}
                    </td>
                  ))}
                  {[before, after].map(({ total }, index) => (
                    <td key={index} className="jm-td--numeric">
                      <TotalPoints total={total} showsExact={look.showsExact} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
