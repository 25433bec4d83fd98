import type { ReactNode } from 'react';

export interface HeadColumn {
  readonly title: string;
  readonly isNumeric?: boolean;
}

/** The head of a table that can't be sorted. */
export function TableHead({ columns }: { readonly columns: readonly HeadColumn[] }): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(({ title, isNumeric = false }) => (
          <th key={title} scope="col" className={isNumeric ? 'jm-th--numeric' : undefined}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
