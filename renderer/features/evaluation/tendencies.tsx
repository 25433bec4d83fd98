import type { ReactNode } from 'react';
import type { EvaluationOverview } from '../../../shared/contract/evaluation.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { LongTable, type RowPlace } from '../../widgets/long-table.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';

type Tendency = EvaluationOverview['tendencies'][number];

/** How many points each juror is above or below the others on the same applications, with an interval. */
export function Tendencies({
  tendencies,
  nameOf,
}: {
  readonly tendencies: readonly Tendency[];
  readonly nameOf: (personId: PersonId) => string;
}): ReactNode {
  const { t } = useTranslator();
  const widest = Math.max(
    1,
    ...tendencies.flatMap(({ tendency: { value } }) =>
      value === null ? [] : [Math.abs(value.low), Math.abs(value.high)],
    ),
  );
  return (
    <LongTable
      className="jm-table jm-table--evaluation"
      caption={t('evaluation.tendency.caption')}
      items={tendencies}
      keyOf={({ personId }) => personId}
      head={
        <TableHead
          columns={[
            { title: t('merge.person') },
            { title: t('evaluation.tendency.picture') },
            { title: t('evaluation.tendency.difference'), isNumeric: true },
            { title: t('evaluation.tendency.interval') },
          ]}
        />
      }
    >
      {({ personId, tendency }, place) => (
        <TendencyRow place={place} name={nameOf(personId)} tendency={tendency} widest={widest} />
      )}
    </LongTable>
  );
}

function TendencyRow({
  place,
  name,
  tendency: { value, refused },
  widest,
}: {
  readonly place: RowPlace;
  readonly name: string;
  readonly tendency: Tendency['tendency'];
  readonly widest: number;
}): ReactNode {
  const { t, number } = useTranslator();
  const x = (points: number): number => 120 + (points / widest) * 112;
  if (value === null)
    return (
      <tr {...place}>
        <th scope="row">{name}</th>
        <td colSpan={3}>{t(`evaluation.refused.${refused}`)}</td>
      </tr>
    );
  return (
    <tr {...place}>
      <th scope="row">{name}</th>
      <td>
        <svg className="jm-dots" viewBox="0 0 240 24" aria-hidden="true" focusable="false">
          <path className="jm-dots__axis" d="M120 2V22" />
          <path className="jm-dots__range" d={`M${x(value.low)} 12H${x(value.high)}`} />
          <path className="jm-dots__dots" d={`M${x(value.difference)} 12h0`} />
        </svg>
      </td>
      <td className="jm-td--numeric">{number(value.difference, 1)}</td>
      <td>{t('evaluation.tendency.fromTo', { low: number(value.low, 1), high: number(value.high, 1) })}</td>
    </tr>
  );
}
