import { type ReactNode, useRef } from 'react';
import { type DeskColumn, deskColumns } from '../../../shared/desk-layout.ts';
import type { ApplicationId } from '../../../shared/ids.ts';
import { Button } from '../../components/button.tsx';
import { SortHeader } from '../../components/sort-header.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useTranslator } from '../../i18n/use-translator.ts';
import type { DeskRow } from '../../store/desk-rows.ts';
import { fixedColumns, numericColumns, ownColumns } from './columns.ts';
import { DeskTableRow } from './desk-table-row.tsx';
import { useApplicationList } from './use-application-list.ts';

export interface DeskTableProps {
  readonly rows: readonly DeskRow[];
  readonly showsOwnWork: boolean;
  /** the application from whose documents the person has just returned */
  readonly returned: ApplicationId | null;
  readonly onReset: () => void;
}

export function DeskTable({ rows, showsOwnWork, returned, onReset }: DeskTableProps): ReactNode {
  const { t } = useTranslator();
  const sorting = useAppStore((state) => state.sorting);
  const setSorting = useAppStore((state) => state.setSorting);
  const chosen = useAppStore((state) => state.columns);
  const body = useRef<HTMLTableSectionElement>(null);
  const { tabStop, ...listeners } = useApplicationList(body, rows, returned);
  const columns = deskColumns.filter(
    (column) =>
      fixedColumns.includes(column) || (chosen.includes(column) && (showsOwnWork || !ownColumns.includes(column))),
  );
  if (rows.length === 0) return <NothingFound onReset={onReset} />;
  return (
    // The roles are implicit in these elements, but in a narrow window the rows are laid out as lists, and Chromium
    // would then no longer expose a table.
    <div className="jm-table-frame jm-table-frame--desk">
      <table role="table" className="jm-table jm-table--desk">
        <caption className="kern-sr-only">{t('desk.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((key) => (
              <SortHeader
                key={key}
                label={t(`desk.column.${key}`)}
                numeric={numericColumns.includes(key)}
                direction={directionOf(key)}
                onSort={() => setSorting({ key, descending: sorting.key === key && !sorting.descending })}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body} role="rowgroup" {...listeners}>
          {rows.map((row) => (
            <DeskTableRow
              key={row.application.id}
              row={row}
              columns={columns}
              isTabStop={row.application.id === tabStop}
            />
          ))}
        </tbody>
      </table>
    </div>
  );

  function directionOf(key: DeskColumn): 'ascending' | 'descending' | 'none' {
    if (sorting.key !== key) return 'none';
    return sorting.descending ? 'descending' : 'ascending';
  }
}

function NothingFound({ onReset }: { readonly onReset: () => void }): ReactNode {
  const { t } = useTranslator();
  return (
    <div className="jm-empty">
      <p className="kern-body">{t('desk.nothingFound')}</p>
      <Button label={t('desk.resetFilter')} onClick={onReset} />
    </div>
  );
}
