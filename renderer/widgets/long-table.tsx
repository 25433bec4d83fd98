import { Fragment, type Key, type ReactNode } from 'react';
import { fewRows, useRowWindow } from '../hooks/use-row-window.ts';
import './long-table.css';
import { RoomRow } from '../components/room-row.tsx';

/** Attributes that a row of a long table must pass on to its `tr`. */
export interface RowPlace {
  readonly ref?: (row: HTMLTableRowElement | null) => void;
  readonly 'data-index': number;
  readonly 'aria-rowindex': number;
}

/** A table that, if it has many rows, scrolls in its own frame and contains only the rows in sight. */
export function LongTable<Item>({
  className,
  caption,
  captionClassName,
  head,
  items,
  keyOf,
  children,
}: {
  readonly className: string;
  /** also names the frame, which people without a pointer scroll by keyboard */
  readonly caption: string;
  readonly captionClassName?: string;
  readonly head: ReactNode;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => Key;
  readonly children: (item: Item, place: RowPlace) => ReactNode;
}): ReactNode {
  const { frame, items: shown, after, measure } = useRowWindow(items.length);
  const isLong = items.length > fewRows;
  return (
    <div
      ref={frame}
      className={`jm-table-frame${isLong ? ' jm-table-frame--high' : ''}`}
      {...(isLong ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table className={className} aria-rowcount={items.length + 1}>
        <caption className={captionClassName}>{caption}</caption>
        {head}
        <tbody>
          {shown.map(({ index, gap }) => {
            const item = items[index];
            if (item === undefined) return null;
            const place = { 'data-index': index, 'aria-rowindex': index + 2, ...(measure && { ref: measure }) };
            return (
              <Fragment key={keyOf(item)}>
                <RoomRow height={gap} />
                {children(item, place)}
              </Fragment>
            );
          })}
          <RoomRow height={after} />
        </tbody>
      </table>
    </div>
  );
}
