import { type CSSProperties, memo, type ReactNode } from 'react';
import { positionOf } from './position-of.ts';
import { LongTable } from '../../widgets/long-table.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import { ApplicationName } from './standing-row.tsx';
import type { EvaluationPartProps } from './ranking-display-options.ts';

/** The mean of each criterion by application, as numbers in cells; the higher the mean, the darker the cell. */
export function HeatMap({ evaluation, ...look }: EvaluationPartProps): ReactNode {
  const { t, local } = useTranslator();
  const { criteria, scale } = look.competition;
  const counted = criteria.filter(({ id }) =>
    evaluation.applications.some(({ means }) =>
      means.some(({ criterionId, mean }) => criterionId === id && mean !== null),
    ),
  );
  const highest = Math.max(...scale.map(({ value }) => value));
  return (
    <LongTable
      className="jm-table jm-table--evaluation"
      caption={t('evaluation.heat.caption')}
      items={evaluation.applications}
      keyOf={({ applicationId }) => applicationId}
      head={
        <thead>
          <tr>
            <th scope="col">{t('evaluation.column.application')}</th>
            {counted.map(({ id, name }) => (
              <th key={id} scope="col" className="jm-th--numeric" title={local(name)}>
                {id}
                <span className="kern-sr-only"> {local(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
      }
    >
      {({ applicationId, means }, place) => (
        <tr {...place}>
          <th scope="row">
            <ApplicationName {...look} applicationId={applicationId} />
          </th>
          {counted.map(({ id }) => (
            <Field key={id} mean={means.find(({ criterionId }) => criterionId === id)?.mean ?? null} of={highest} />
          ))}
        </tr>
      )}
    </LongTable>
  );
}

const Field = memo(function Field({ mean, of }: { readonly mean: string | null; readonly of: number }): ReactNode {
  const { points } = useTranslator();
  if (mean === null) return <td className="jm-td--numeric">–</td>;
  const style: CSSProperties & Record<'--jm-heat', string> = { '--jm-heat': `${(positionOf(mean) / of) * 45}%` };
  return (
    <td className="jm-td--numeric jm-heat" style={style}>
      {points(mean)}
    </td>
  );
});
