import { type ReactNode, useMemo } from 'react';
import './comparison.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** Two applications side by side; nothing is preselected. */
export function Comparison({
  competition,
  rows,
}: {
  readonly competition: CompetitionView;
  readonly rows: readonly DeskRow[];
}): ReactNode {
  const { t, local } = useTranslator();
  const [first, second] = useAppStore((state) => state.compared);
  const compare = useAppStore((state) => state.compare);
  const options = useMemo(
    () => [
      { value: '', label: t('comparison.choose') },
      ...rows.map(({ application: { id, title } }) => ({ value: String(id), label: `${id} · ${local(title)}` })),
    ],
    [rows, t, local],
  );
  const idOf = (value: string): ApplicationId | null =>
    rows.find(({ application }) => application.id === value)?.application.id ?? null;
  const [left, right] = [first, second].map((id) => rows.find(({ application }) => application.id === id));
  return (
    <div className="jm-comparison">
      <div className="jm-comparison__choice">
        <SelectField
          label={t('comparison.first')}
          value={first ?? ''}
          options={options}
          onChange={(value) => compare(idOf(value), second)}
        />
        <SelectField
          label={t('comparison.second')}
          value={second ?? ''}
          options={options}
          onChange={(value) => compare(first, idOf(value))}
        />
      </div>
      {left === undefined || right === undefined ? (
        <p className="kern-body">{t('comparison.empty')}</p>
      ) : (
        <ComparisonTable competition={competition} left={left} right={right} />
      )}
    </div>
  );
}
