import type { ReactNode } from 'react';
import type { EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import { positionOf } from './position-of.ts';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { HeatMap } from './heat-map.tsx';
import type { RankingDisplayOptions } from './ranking-display-options.ts';
import { ApplicationName } from './standing-row.tsx';
import { TotalPoints } from './total-points.tsx';

export type EvaluationPartProps = RankingDisplayOptions & { readonly evaluation: EvaluationOverview };
type Rated = EvaluationOverview['applications'][number];

/** Each juror's total along the ranking, and the means by criterion: every picture stands in the table of its numbers. */
export function DistributionPart({ evaluation, ...look }: EvaluationPartProps): ReactNode {
  const { t } = useTranslator();
  return (
    <>
      <p className="kern-body">{t('evaluation.dots.hint')}</p>
      <div className="jm-table-frame">
        <table className="jm-table jm-table--evaluation">
          <caption className="kern-sr-only">{t('evaluation.dots.caption')}</caption>
          <TableHead
            columns={[
              { title: t('evaluation.column.rank'), isNumeric: true },
              { title: t('evaluation.column.application') },
              { title: t('evaluation.dots.picture') },
              { title: t('evaluation.dots.lowest'), isNumeric: true },
              { title: t('evaluation.column.total'), isNumeric: true },
              { title: t('evaluation.dots.highest'), isNumeric: true },
              { title: t('evaluation.column.spread'), isNumeric: true },
            ]}
          />
          <tbody>
            {evaluation.applications.map((application) => (
              <DotsRow key={application.applicationId} {...look} application={application} />
            ))}
          </tbody>
        </table>
      </div>
      <HeatMap {...look} evaluation={evaluation} />
    </>
  );
}

function DotsRow({ application, ...look }: RankingDisplayOptions & { readonly application: Rated }): ReactNode {
  const { number } = useTranslator();
  const { applicationId, rank, total, spread } = application;
  const totals = application.votes.map((vote) => positionOf(vote.total)).sort((a, b) => a - b);
  const [lowest] = totals;
  const highest = totals.at(-1);
  return (
    <tr className="jm-lazy-row">
      <td className="jm-td--numeric">{rank === null ? '–' : number(rank)}</td>
      <th scope="row">
        <ApplicationName {...look} applicationId={applicationId} />
      </th>
      <td>
        <Dots totals={totals} mean={total === null ? null : positionOf(total)} />
      </td>
      <td className="jm-td--numeric">{lowest === undefined ? '–' : number(lowest, 2)}</td>
      <td className="jm-td--numeric">
        <TotalPoints total={total} showsExact={look.showsExact} />
      </td>
      <td className="jm-td--numeric">{highest === undefined ? '–' : number(highest, 2)}</td>
      <td className="jm-td--numeric">{spread === null ? '–' : number(spread, 2)}</td>
    </tr>
  );
}

/** One path for all jurors: hundreds of them cost no more than one. Totals are from 0 to 100. */
function Dots({ totals, mean }: { readonly totals: readonly number[]; readonly mean: number | null }): ReactNode {
  const x = (total: number): number => 4 + total * 2.32;
  const [lowest] = totals;
  const highest = totals.at(-1);
  return (
    <svg className="jm-dots" viewBox="0 0 240 24" aria-hidden="true" focusable="false">
      <path className="jm-dots__axis" d="M4 20.5H236" />
      {lowest === undefined || highest === undefined ? null : (
        <path className="jm-dots__range" d={`M${x(lowest)} 10H${x(highest)}`} />
      )}
      <path className="jm-dots__dots" d={totals.map((total) => `M${x(total)} 10h0`).join('')} />
      {mean === null ? null : <path className="jm-dots__mean" d={`M${x(mean)} 2V18`} />}
    </svg>
  );
}
