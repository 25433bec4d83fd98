import type { ReactNode } from 'react';
import type { EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import { dotsPath } from './dots-path.ts';
import { positionOf } from './position-of.ts';
import { LongTable, type RowPlace } from '../../widgets/long-table.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { HeatMap } from './heat-map.tsx';
import type { EvaluationPartProps, RankingDisplayOptions } from './ranking-display-options.ts';
import { ApplicationName } from './standing-row.tsx';
import { TotalPoints } from './total-points.tsx';

type Rated = EvaluationOverview['applications'][number];

/** Each juror's total along the ranking, and the means by criterion; every picture is in a table with its numbers. */
export function DistributionPart({ evaluation, ...look }: EvaluationPartProps): ReactNode {
  const { t, number } = useTranslator();
  const from = axisBegin(evaluation.applications);
  return (
    <>
      <p className="kern-body">{t('evaluation.dots.hint')}</p>
      <LongTable
        className="jm-table jm-table--evaluation"
        caption={t('evaluation.dots.caption')}
        captionClassName="kern-sr-only"
        items={evaluation.applications}
        keyOf={({ applicationId }) => applicationId}
        head={
          <TableHead
            columns={[
              { title: t('evaluation.column.rank'), isNumeric: true },
              { title: t('evaluation.column.application') },
              { title: t('evaluation.dots.picture', { from: number(from) }) },
              { title: t('evaluation.dots.lowest'), isNumeric: true },
              { title: t('evaluation.column.total'), isNumeric: true },
              { title: t('evaluation.dots.highest'), isNumeric: true },
              { title: t('evaluation.column.spread'), isNumeric: true },
            ]}
          />
        }
      >
        {(application, place) => <DotsRow {...look} place={place} application={application} from={from} />}
      </LongTable>
      <HeatMap {...look} evaluation={evaluation} />
    </>
  );
}

/** Lower end of the axis, in points: a multiple of ten, at most 90, and not above any total. */
function axisBegin(applications: readonly Rated[]): number {
  const totals = applications.flatMap(({ votes }) => votes.map(({ total }) => positionOf(total)));
  const lowest = totals.reduce((least, total) => Math.min(least, total), 90);
  return Math.max(0, Math.floor(lowest / 10) * 10);
}

function DotsRow({
  place,
  application,
  from,
  ...look
}: RankingDisplayOptions & {
  readonly place: RowPlace;
  readonly application: Rated;
  readonly from: number;
}): ReactNode {
  const { number } = useTranslator();
  const { applicationId, rank, total, spread } = application;
  const totals = application.votes.map((vote) => positionOf(vote.total)).sort((a, b) => a - b);
  const [lowest] = totals;
  const highest = totals.at(-1);
  return (
    <tr {...place}>
      <td className="jm-td--numeric">{rank === null ? '–' : number(rank)}</td>
      <th scope="row">
        <ApplicationName {...look} applicationId={applicationId} />
      </th>
      <td>
        <Dots totals={totals} mean={total === null ? null : positionOf(total)} from={from} />
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

/** One path for all jurors, so that hundreds of them cost no more than one. The axis ends at 100 points. */
function Dots({
  totals,
  mean,
  from,
}: {
  readonly totals: readonly number[];
  readonly mean: number | null;
  readonly from: number;
}): ReactNode {
  const x = (total: number): number => 4 + ((total - from) / (100 - from)) * 232;
  const [lowest] = totals;
  const highest = totals.at(-1);
  return (
    <svg className="jm-dots" viewBox="0 0 240 24" aria-hidden="true" focusable="false">
      <path className="jm-dots__axis" d="M4 20.5H236" />
      {lowest === undefined || highest === undefined ? null : (
        <path className="jm-dots__range" d={`M${x(lowest)} 10H${x(highest)}`} />
      )}
      <path className="jm-dots__dots" d={dotsPath(totals.map(x))} />
      {mean === null ? null : <path className="jm-dots__mean" d={`M${x(mean)} 2V18`} />}
    </svg>
  );
}
