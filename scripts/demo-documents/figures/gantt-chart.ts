import type { Figure } from '../layout/block.ts';
import type { Box } from '../layout/box.ts';
import { hairline, muted } from '../layout/look.ts';
import type { Pen } from '../layout/pen.ts';
import type { WorkPackage } from '../schedule.ts';
import { label } from './label.ts';

const rowHeight = 24;
const headHeight = 30;

interface GanttChart {
  readonly caption: string;
  readonly packages: readonly WorkPackage[];
  readonly months: number;
  readonly quarters: readonly string[];
}

/** Work packages as bars over quarters, milestones as diamonds. */
export function ganttChart({ caption, packages, months, quarters }: GanttChart): Figure {
  const lines = packages.map(
    ({ number, title, from, to, milestone }) =>
      `AP ${number} ${title}: Monat ${from + 1} bis ${to}, Meilenstein: ${milestone}`,
  );
  return {
    type: 'figure',
    caption,
    alt: `Balkenplan über ${months} Monate. ${lines.join('; ')}.`,
    height: headHeight + packages.length * rowHeight + 20,
    draw: (pen, box) => {
      const names = Math.min(box.width * 0.34, 250);
      const chart = { ...box, x: box.x + names, width: box.width - names };
      drawGrid(pen, chart, quarters, months, packages.length);
      packages.forEach((one, index) =>
        drawPackage(pen, one, { ...chart, y: box.y + headHeight + index * rowHeight }, { names, months }),
      );
      drawLegend(pen, { ...box, y: box.y + headHeight + packages.length * rowHeight + 8 });
    },
  };
}

function drawGrid({ canvas, look }: Pen, chart: Box, quarters: readonly string[], months: number, rows: number): void {
  const width = (chart.width * 3) / months;
  quarters.forEach((name, index) => {
    const x = chart.x + index * width;
    const visible = Math.min(width, chart.x + chart.width - x);
    if (index % 2 === 0) canvas.rect(x, chart.y, visible, headHeight + rows * rowHeight).fill(look.tint);
    label(canvas, name, { x: x + 1, y: chart.y + 4, width: Math.max(visible - 2, 20) }, { size: 7, align: 'center' });
  });
}

function drawPackage(
  { canvas, look }: Pen,
  one: WorkPackage,
  row: Box,
  { names, months }: { names: number; months: number },
): void {
  const month = row.width / months;
  label(canvas, `AP ${one.number} ${one.title}`, { x: row.x - names, y: row.y + 3, width: names - 8 }, { size: 7.5 });
  canvas.roundedRect(row.x + one.from * month, row.y + 5, (one.to - one.from) * month, 12, 2).fill(look.accent);
  const end = Math.min(row.x + one.to * month, row.x + row.width - 5);
  canvas
    .polygon([end - 6, row.y + 11], [end, row.y + 5], [end + 6, row.y + 11], [end, row.y + 17])
    .fillAndStroke('#f2b705', '#ffffff');
  canvas
    .lineWidth(0.4)
    .strokeColor(hairline)
    .moveTo(row.x - names, row.y + rowHeight - 1)
    .lineTo(row.x + row.width, row.y + rowHeight - 1)
    .stroke();
}

function drawLegend({ canvas, look }: Pen, box: Box): void {
  canvas.rect(box.x, box.y + 1, 16, 7).fill(look.accent);
  label(canvas, 'Laufzeit', { x: box.x + 21, y: box.y, width: 60 }, { size: 7.5, color: muted });
  canvas
    .polygon([box.x + 84, box.y + 5], [box.x + 89, box.y], [box.x + 94, box.y + 5], [box.x + 89, box.y + 10])
    .fill('#f2b705');
  label(canvas, 'Meilenstein', { x: box.x + 99, y: box.y, width: 80 }, { size: 7.5, color: muted });
}
