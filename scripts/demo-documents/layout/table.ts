import type { Column, Table } from './block.ts';
import type { Box } from './box.ts';
import { hairline, styles, type Look, type TextStyle } from './look.ts';
import { decorate, inside, say, sayInside, type Pen } from './pen.ts';

const padding = { x: 4.5, y: 3.2 };

type MeasureText = (text: string, width: number, style: TextStyle) => number;

export function tableHeight(table: Table, width: number, look: Look, textHeight: MeasureText): number {
  return (
    captionHeight(table, width, look, textHeight) +
    rowHeights(table, width, look, textHeight).reduce((sum, height) => sum + height, 0)
  );
}

/** Paints caption, header row and rows; the first column holds the row headers. */
export function paintTable(pen: Pen, table: Table, box: Box, textHeight: MeasureText): void {
  const element = inside(pen, 'Table');
  say(element, 'Caption', table.caption, box, styles(pen.look).tableCaption);
  const heights = rowHeights(table, box.width, pen.look, textHeight);
  let y = box.y + captionHeight(table, box.width, pen.look, textHeight);
  const rows = [table.columns.map(({ title }) => title), ...table.rows];
  rows.forEach((cells, index) => {
    const height = heights[index] ?? 0;
    paintRow(element, table, cells, index, { ...box, y, height });
    y += height;
  });
}

function captionHeight({ caption }: Table, width: number, look: Look, textHeight: MeasureText): number {
  return textHeight(caption, width, styles(look).tableCaption) + 3;
}

function rowHeights(table: Table, width: number, look: Look, textHeight: MeasureText): number[] {
  const rows = [table.columns.map(({ title }) => title), ...table.rows];
  return rows.map((cells, index) =>
    Math.max(
      ...table.columns.map(({ share }, column) => {
        const style = cellStyle(table, look, index, column);
        return textHeight(cells[column] ?? '', width * share - 2 * padding.x, style) + 2 * padding.y;
      }),
    ),
  );
}

function cellStyle(table: Table, look: Look, row: number, column: number): TextStyle {
  const style = styles(look);
  if (row === 0) return style.headCell;
  const isTotal = table.totals === true && row === table.rows.length;
  return isTotal || column === 0 ? style.strongCell : style.cell;
}

function paintRow(element: Pen, table: Table, cells: readonly string[], row: number, box: Box): void {
  const { look } = element;
  const isTotal = table.totals === true && row === table.rows.length;
  decorate(element, (canvas) => {
    if (row === 0) canvas.rect(box.x, box.y, box.width, box.height).fill(look.accent);
    else if (isTotal || row % 2 === 0) canvas.rect(box.x, box.y, box.width, box.height).fill(look.tint);
    const y = box.y + box.height;
    canvas.lineWidth(isTotal ? 1 : 0.5).strokeColor(isTotal ? look.accent : hairline);
    canvas
      .moveTo(box.x, y)
      .lineTo(box.x + box.width, y)
      .stroke();
  });
  const line = inside(element, 'TR');
  let x = box.x;
  table.columns.forEach((column, index) => {
    const width = box.width * column.share;
    paintCell(line, table, column, cells[index] ?? '', { row, index }, { x, y: box.y, width, height: box.height });
    x += width;
  });
}

function paintCell(
  line: Pen,
  table: Table,
  column: Column,
  text: string,
  place: { row: number; index: number },
  box: Box,
): void {
  const heads = place.row === 0 ? 'Column' : place.index === 0 ? 'Row' : null;
  const cell = heads === null ? inside(line, 'TD') : inside(line, 'TH', { scope: heads });
  if (text === '') return;
  const style = { ...cellStyle(table, line.look, place.row, place.index), align: column.align ?? 'left' };
  sayInside(cell, text, { x: box.x + padding.x, y: box.y + padding.y, width: box.width - 2 * padding.x }, style);
}
