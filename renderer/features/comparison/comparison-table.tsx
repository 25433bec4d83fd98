import type { ReactNode } from 'react';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { valueOf } from '../../../shared/domain/ballot.ts';
import { criterionDifference } from '../../../shared/domain/compare-ballots.ts';
import { type Exact, exactText, parseExact, zero } from '../../../shared/domain/fraction.ts';
import type { Criterion } from '../../../shared/formats/competition.ts';
import { Dash } from '../../components/dash.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { applicationFact, type FactName } from '../../widgets/application-fact.ts';
import { ApplicationLink } from '../../widgets/application-link.tsx';
import { OwnStateBadge } from '../../widgets/own-state-badge.tsx';
import type { DeskRow } from '../../store/desk-rows.ts';

interface SidesProps {
  readonly competition: CompetitionView;
  readonly left: DeskRow;
  readonly right: DeskRow;
}

/** Facts, values with rationales, totals, and the differences between them. */
export function ComparisonTable({ competition, left, right }: SidesProps): ReactNode {
  const { t, local } = useTranslator();
  return (
    <div className="jm-table-frame">
      <table className="jm-table jm-table--comparison">
        <caption className="kern-sr-only">
          {t('comparison.caption', { first: left.application.id, second: right.application.id })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('comparison.what')}</th>
            {[left, right].map(({ application: { id, title } }, index) => (
              <th key={`${id}/${index}`} scope="col">
                <ApplicationLink applicationId={id}>
                  {id} · {local(title)}
                </ApplicationLink>
              </th>
            ))}
            <th scope="col" className="jm-th--numeric">
              {t('comparison.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Facts left={left} right={right} />
          {competition.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              competition={competition}
              left={left}
              right={right}
              criterion={criterion}
            />
          ))}
          <TotalRow left={left} right={right} />
        </tbody>
      </table>
    </div>
  );
}

function Facts({ left, right }: Pick<SidesProps, 'left' | 'right'>): ReactNode {
  const words = useTranslator();
  const names: readonly FactName[] = [
    'applicant',
    'district',
    'inhabitants',
    'category',
    'theme',
    'duration',
    'total-cost',
    'requested',
  ];
  return names.map((name) => (
    <tr key={name}>
      <th scope="row">{words.t(`desk.column.${name}`)}</th>
      {[left, right].map((row, index) => (
        <td key={index}>{applicationFact(row, name, words) ?? <Dash meaning={words.t('desk.noEntry')} />}</td>
      ))}
      <td />
    </tr>
  ));
}

function CriterionRow({
  competition,
  left,
  right,
  criterion,
}: SidesProps & { readonly criterion: Criterion }): ReactNode {
  const { t, local, number, points } = useTranslator();
  const values = [left, right].map(({ ballot }) => valueOf(ballot, criterion.id));
  const difference = criterionDifference(values[0] ?? null, values[1] ?? null, criterion, competition.scale);
  return (
    <tr>
      <th scope="row">
        {criterion.id} · {local(criterion.name)}{' '}
        <span className="jm-muted">{t('reader.percent', { percent: number(criterion.weight) })}</span>
      </th>
      {[left, right].map(({ ballot }, index) => (
        <td key={index}>
          <strong className="jm-number">
            {values[index] === null || values[index] === undefined ? (
              <Dash meaning={t('overview.missing')} />
            ) : (
              number(values[index])
            )}
          </strong>
          <p className="jm-comparison__rationale">
            {ballot.ratings.find(({ criterionId }) => criterionId === criterion.id)?.rationale}
          </p>
        </td>
      ))}
      <td className="jm-td--numeric">
        {difference.value === null || difference.points === null ? (
          <Dash meaning={t('comparison.noDifference')} />
        ) : (
          <>
            {signed(difference.value, (text) => number(parseExact(text).valueOf()))}
            <span className="jm-muted jm-block">
              {t('ballot.total', { points: signed(difference.points, points) })}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function TotalRow({ left, right }: Pick<SidesProps, 'left' | 'right'>): ReactNode {
  const { t, points } = useTranslator();
  const totals = [left, right].map(({ ballot }) =>
    ballot.total === null || ballot.abstention !== null || ballot.lock !== null ? null : parseExact(ballot.total),
  );
  const [first, second] = totals;
  return (
    <tr className="jm-comparison__total">
      <th scope="row">{t('desk.column.total')}</th>
      {[left, right].map(({ state }, index) => {
        const total = totals[index] ?? null;
        return (
          <td key={index}>
            {total === null ? (
              <OwnStateBadge state={state} />
            ) : (
              <strong className="jm-number">{points(exactText(total))}</strong>
            )}
          </td>
        );
      })}
      <td className="jm-td--numeric">
        {first === null || second === null || first === undefined || second === undefined ? (
          <Dash meaning={t('comparison.noDifference')} />
        ) : (
          <strong>{signed(first.sub(second), points)}</strong>
        )}
      </td>
    </tr>
  );
}

/** With its sign, which says which side is ahead: plus means the first. */
function signed(value: Exact, numberText: (exact: string) => string): string {
  const text = numberText(exactText(value.abs()));
  const direction = value.compare(zero);
  if (direction === 0) return `±${text}`;
  return direction > 0 ? `+${text}` : `−${text}`;
}
