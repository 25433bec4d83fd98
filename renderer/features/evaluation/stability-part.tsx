import { type ReactNode, useState } from 'react';
import type { StabilityView } from '../../../shared/contract/evaluation.ts';
import { rankRangeText } from '../../../shared/i18n/rank-range-text.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { LongTable } from '../../widgets/long-table.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useFocusWhenLost } from '../../hooks/use-focus-when-lost.ts';
import { useTask } from '../../hooks/use-task.ts';
import { useTranslator } from '../../i18n/use-translator.ts';
import { FailureAlert } from '../../widgets/failure-alert.tsx';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { inOrderOfRank } from './in-order-of-rank.ts';
import { Recounts } from './recounts.tsx';
import type { EvaluationPartProps } from './ranking-display-options.ts';
import { ApplicationName } from './standing-row.tsx';

/** How stable the ranking is: without one juror, with other weights, and with randomly drawn juries. */
export function StabilityPart({ evaluation, ...look }: EvaluationPartProps): ReactNode {
  const { t } = useTranslator();
  const stability = useAppStore((state) => state.stability);
  const drawJuries = useAppStore((state) => state.drawJuries);
  const isDrawing = useAppStore((state) => state.job !== null);
  const [seed, setSeed] = useState('');
  const task = useTask();
  const opener = useFocusWhenLost<HTMLButtonElement>(isDrawing);
  return (
    <>
      <p className="kern-body">{t('evaluation.stability.hint')}</p>
      {isDrawing ? (
        <JobProgress />
      ) : (
        <div className="jm-inset">
          <TextField
            label={t('evaluation.stability.seed')}
            hint={t('evaluation.stability.seedHint')}
            value={seed}
            maxLength={limits.seedCharacters}
            onChange={setSeed}
          />
          <div>
            <Button
              ref={opener}
              compact
              icon="people"
              label={t('evaluation.stability.draw')}
              busy={task.busy}
              onClick={() => void task.run(() => drawJuries(seed.trim()))}
            />
          </div>
        </div>
      )}
      <FailureAlert failure={task.failure} onDismiss={task.clear} />
      {stability === null ? null : (
        <>
          <DrawnJuries {...look} evaluation={evaluation} stability={stability} />
          <Recounts {...look} evaluation={evaluation} stability={stability} />
        </>
      )}
    </>
  );
}

/** In the order of the ranking, so that the table can be read beside it. */
export function DrawnJuries({
  evaluation,
  stability: { bootstrap, replicates, seed },
  ...look
}: EvaluationPartProps & { readonly stability: StabilityView }): ReactNode {
  const words = useTranslator();
  const { t, number } = words;
  if (bootstrap.value === null) return <p className="kern-body">{t(`evaluation.refused.${bootstrap.refused}`)}</p>;
  return (
    <LongTable
      className="jm-table jm-table--evaluation"
      caption={t('evaluation.stability.caption', { replicates: number(replicates), seed })}
      items={inOrderOfRank(bootstrap.value, evaluation)}
      keyOf={({ applicationId }) => applicationId}
      head={
        <TableHead
          columns={[
            { title: t('evaluation.column.application') },
            { title: t('evaluation.stability.picture') },
            { title: t('evaluation.stability.inside'), isNumeric: true },
            { title: t('evaluation.stability.ranks') },
          ]}
        />
      }
    >
      {({ applicationId, inside, bestRank, worstRank }, place) => (
        <tr {...place}>
          <th scope="row">
            <ApplicationName {...look} applicationId={applicationId} />
          </th>
          <td>
            <svg className="jm-dots" viewBox="0 0 240 24" aria-hidden="true" focusable="false">
              <path className="jm-dots__axis" d="M4 12H236" />
              <path className="jm-dots__bar" d={`M4 12H${4 + (inside / replicates) * 232}`} />
            </svg>
          </td>
          <td className="jm-td--numeric">{t('reader.percent', { percent: number((inside / replicates) * 100, 1) })}</td>
          <td>{rankRangeText(words, { bestRank, worstRank })}</td>
        </tr>
      )}
    </LongTable>
  );
}
