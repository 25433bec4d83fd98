import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import './rating-grid.css';
import type { CompetitionView } from '../../../shared/contract/competition.ts';
import { RoomRow } from '../../components/room-row.tsx';
import { fewRows, useRowWindow } from '../../hooks/use-row-window.ts';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { CellBar } from './cell-bar.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { gridWidths } from './grid-widths.ts';
import { useCellFocus } from './use-cell-focus.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useHeadSizes } from './use-head-sizes.ts';

export interface RatingGridProps {
  readonly competition: CompetitionView;
  /** in the bundle's order, which stays the same while values change */
  readonly rows: readonly DeskRow[];
}

/**
 * Applications by criteria: one cell has the focus, arrow keys move it, digits rate. The bar below explains the cell
 * and rates by pointer. Only the rows in sight are rendered.
 */
export function RatingGrid({ competition, rows }: RatingGridProps): ReactNode {
  const { t, number } = useTranslator();
  const grid = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const place = useAppStore((state) => state.gridPosition);
  const setPlace = useAppStore((state) => state.setGridPosition);
  const at = Math.max(
    0,
    rows.findIndex(({ application }) => application.id === place?.applicationId),
  );
  const current = rows[at];
  const column = Math.min(place?.column ?? 1, competition.criteria.length + 1);
  const { frame, items, after, height, measure } = useRowWindow(rows.length, at);
  const goTo = useCellFocus(table, setPlace, height);
  const handlers = useGridKeys({ competition, rows, goTo, choose: setPlace });
  useHeadSizes(grid, frame, rows.length > 0);
  const widths = useMemo(() => gridWidths(competition, number), [competition, number]);
  if (current === undefined) return <p className="kern-body">{t('overview.empty')}</p>;
  return (
    <div ref={grid} className="jm-grid">
      <div ref={frame} className={`jm-table-frame${rows.length > fewRows ? ' jm-grid__frame' : ''}`}>
        <table
          ref={table}
          className="jm-table jm-table--grid"
          role="grid"
          aria-label={t('overview.caption')}
          aria-rowcount={rows.length + 1}
          style={{ minWidth: `${widths.least}em` }}
          {...handlers}
        >
          <colgroup>
            <col />
            <col span={competition.criteria.length} style={{ width: `${widths.value}em` }} />
            <col style={{ width: `${widths.total}em` }} />
          </colgroup>
          <GridHead competition={competition} />
          <tbody>
            {items.map(({ index, gap }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <Fragment key={row.application.id}>
                  <RoomRow height={gap} />
                  <GridRow
                    competition={competition}
                    row={row}
                    index={index}
                    measure={measure}
                    focusedColumn={index === at ? column : null}
                  />
                </Fragment>
              );
            })}
            <RoomRow height={after} />
          </tbody>
        </table>
      </div>
      <CellBar competition={competition} row={current} column={column} />
    </div>
  );
}
