import { type ReactNode, useRef } from 'react';
import './rating-grid.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { CellBar } from './cell-bar.tsx';
import { GridRow } from './grid-row.tsx';
import { useGridKeys } from './use-grid-keys.ts';

export interface RatingGridProps {
  readonly competition: CompetitionView;
  /** in the bundle's order, which stays while values change */
  readonly rows: readonly DeskRow[];
}

/** Applications by criteria: one cell has the focus, arrows lead on, digits rate. The bar below shows the cell and rates by pointer. */
export function RatingGrid({ competition, rows }: RatingGridProps): ReactNode {
  const { t, local, number } = useTranslator();
  const table = useRef<HTMLTableElement>(null);
  const place = useAppStore((state) => state.gridPosition);
  const setPlace = useAppStore((state) => state.setGridPosition);
  const current = rows.find(({ application }) => application.id === place?.applicationId) ?? rows[0];
  const column = Math.min(place?.column ?? 1, competition.criteria.length + 1);
  const keys = useGridKeys({ competition, rows, table });
  if (current === undefined) return <p className="kern-body">{t('overview.empty')}</p>;
  const choose = (applicationId: ApplicationId, chosen: number): void => setPlace({ applicationId, column: chosen });
  return (
    <div className="jm-grid">
      <div className="jm-table-frame">
        <table ref={table} className="jm-table jm-table--grid" role="grid" aria-label={t('overview.caption')} {...keys}>
          <thead>
            <tr>
              <th scope="col">{t('desk.column.title')}</th>
              {competition.criteria.map(({ id, name, weight }) => (
                <th key={id} scope="col" className="jm-grid__criterion" title={local(name)}>
                  {id}
                  <span className="kern-sr-only"> {local(name)}</span>
                  <span className="jm-muted jm-block">{t('reader.percent', { percent: number(weight) })}</span>
                </th>
              ))}
              <th scope="col" className="jm-th--numeric">
                {t('desk.column.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GridRow
                key={row.application.id}
                competition={competition}
                row={row}
                focusedColumn={row === current ? column : null}
                onChoose={choose}
              />
            ))}
          </tbody>
        </table>
      </div>
      <CellBar competition={competition} row={current} column={column} />
    </div>
  );
}
