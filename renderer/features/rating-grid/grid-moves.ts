/** A cell by the indices of its row and column, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where a key moves to in a grid of the given size; null for keys that don't move. Moves end at the grid's edge. */
export function movedTo(
  { row, column }: Cell,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlKey ? 0 : Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: ctrlKey ? lastRow : Math.min(row + 1, lastRow), column };
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: ctrlKey ? lastColumn : Math.min(column + 1, lastColumn) };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: Math.max(row - 10, 0), column };
    case 'PageDown':
      return { row: Math.min(row + 10, lastRow), column };
    default:
      return null;
  }
}
