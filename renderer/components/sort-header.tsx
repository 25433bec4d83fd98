import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface SortHeaderProps {
  readonly label: string;
  /** how the table is sorted by this column now */
  readonly direction: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
  readonly numeric?: boolean;
}

/** A column heading that sorts by its column; `aria-sort` says how. */
export function SortHeader({ label, direction, onSort, numeric = false }: SortHeaderProps): ReactNode {
  return (
    <th role="columnheader" scope="col" aria-sort={direction} className={`jm-th${numeric ? ' jm-th--numeric' : ''}`}>
      <button type="button" className="jm-sort" onClick={onSort}>
        <span>{label}</span>
        <span className={`jm-sort__mark jm-sort__mark--${direction}`}>
          <Icon name={direction === 'descending' ? 'chevron-down' : 'chevron-up'} />
        </span>
      </button>
    </th>
  );
}
