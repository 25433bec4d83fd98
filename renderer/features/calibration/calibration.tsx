import { type CSSProperties, type ReactNode, useMemo } from 'react';
import './calibration.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { distributionOf } from '../../../shared/domain/calibration.ts';
import { exactText } from '../../../shared/domain/fraction.ts';
import type { Criterion } from '../../../shared/formats/competition.ts';
import { Alert } from '../../components/alert.tsx';
import { Dash } from '../../components/dash.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';

export interface CalibrationProps {
  readonly competition: CompetitionView;
  readonly rows: readonly DeskRow[];
}

/** How often each step of the scale was used, by criterion: numbers with a bar behind each. */
export function Calibration({ competition, rows }: CalibrationProps): ReactNode {
  const { t, local, number } = useTranslator();
  const { criteria, scale } = competition;
  const distributions = useMemo(() => {
    const ballots = rows
      .filter(({ ballot }) => ballot.lock === null)
      .map(({ ballot }) => ({ ...ballot, abstention: ballot.abstention?.reason ?? null }));
    return criteria.map((criterion) => ({ criterion, ...distributionOf(ballots, criterion.id, scale) }));
  }, [rows, criteria, scale]);
  const most = Math.max(1, ...distributions.flatMap(({ counts }) => counts.map(({ count }) => count)));
  return (
    <div className="jm-calibration">
      {distributions.map(({ criterion, onlyValue, rated }) =>
        onlyValue === null ? null : (
          <Alert
            key={criterion.id}
            kind="info"
            title={t('calibration.allEqual', {
              criterion: `${criterion.id} ${local(criterion.name)}`,
              count: rated,
              value: number(onlyValue),
            })}
          >
            <p className="kern-body">{t('calibration.hint')}</p>
          </Alert>
        ),
      )}
      <div className="jm-table-frame">
        <table className="jm-table jm-table--calibration">
          <caption>{t('calibration.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('calibration.criterion')}</th>
              {scale.map(({ value, label }) => (
                <th key={value} scope="col" className="jm-calibration__step" title={local(label)}>
                  {number(value)}
                  <span className="kern-sr-only"> {local(label)}</span>
                </th>
              ))}
              <th scope="col" className="jm-th--numeric">
                {t('calibration.rated')}
              </th>
              <th scope="col" className="jm-th--numeric">
                {t('calibration.mean')}
              </th>
            </tr>
          </thead>
          <tbody>
            {distributions.map((distribution) => (
              <DistributionRow key={distribution.criterion.id} {...distribution} most={most} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface DistributionRowProps extends ReturnType<typeof distributionOf> {
  readonly criterion: Criterion;
  /** the greatest count in the whole table, which gets the longest bar */
  readonly most: number;
}

function DistributionRow({ criterion, counts, rated, mean, most }: DistributionRowProps): ReactNode {
  const { t, local, number, points } = useTranslator();
  return (
    <tr>
      <th scope="row">
        {criterion.id} · {local(criterion.name)}
      </th>
      {counts.map(({ value, count }) => (
        <td key={value} className="jm-calibration__step">
          <span
            className="jm-calibration__bar"
            aria-hidden="true"
            style={{ '--jm-share': count / most } as CSSProperties}
          />
          {count === 0 ? <span className="jm-muted">{number(0)}</span> : number(count)}
        </td>
      ))}
      <td className="jm-td--numeric">{number(rated)}</td>
      <td className="jm-td--numeric">
        {mean === null ? <Dash meaning={t('calibration.noMean')} /> : points(exactText(mean))}
      </td>
    </tr>
  );
}
