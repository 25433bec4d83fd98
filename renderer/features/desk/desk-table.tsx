import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { SortHeader } from '../../components/sort-header.tsx';
import { useAppStore } from '../../hooks/use-app-store.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { type DeskRow, type SortKey, sortKeys } from '../../store/desk/desk-rows.ts';
import { DeskTableRow } from './desk-table-row.tsx';

export interface DeskTableProps {
  readonly rows: readonly DeskRow[];
  readonly showsOwnWork: boolean;
  readonly onReset: () => void;
}

const ownColumns: readonly SortKey[] = ['state', 'total'];
const numericColumns: readonly SortKey[] = ['requested', 'total'];

export function DeskTable({ rows, showsOwnWork, onReset }: DeskTableProps): ReactNode {
  const { say } = useWords();
  const sorting = useAppStore((state) => state.sorting);
  const setSorting = useAppStore((state) => state.setSorting);
  const columns = sortKeys.filter((key) => showsOwnWork || !ownColumns.includes(key));
  if (rows.length === 0) return <NothingFound onReset={onReset} />;
  return (
    <div className="jm-table-frame">
      <table className="jm-table jm-table--desk">
        <caption className="kern-sr-only">{say('desk.caption')}</caption>
        <thead>
          <tr>
            {columns.map((key) => (
              <SortHeader
                key={key}
                label={say(`desk.column.${key}`)}
                numeric={numericColumns.includes(key)}
                direction={sorting.key !== key ? 'none' : sorting.descending ? 'descending' : 'ascending'}
                onSort={() => setSorting({ key, descending: sorting.key === key && !sorting.descending })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DeskTableRow key={row.application.id} row={row} showsOwnWork={showsOwnWork} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NothingFound({ onReset }: { readonly onReset: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <div className="jm-empty">
      <p className="kern-body">{say('desk.nothingFound')}</p>
      <Button label={say('desk.resetFilter')} onClick={onReset} />
    </div>
  );
}
