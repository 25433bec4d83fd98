import type { Figure } from '../layout/block.ts';
import { hairline, muted } from '../layout/look.ts';
import type { Pen } from '../layout/pen.ts';
import { label } from './label.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** a second value beside the first, such as a forecast */
  readonly second?: number;
}

interface BarChart {
  readonly caption: string;
  readonly bars: readonly Bar[];
  readonly written: (value: number) => string;
  /** what the first and the second values stand for */
  readonly series?: readonly [string, string];
  /** the word for such a chart in the document's language */
  readonly kind?: string;
}

const legendHeight = 16;

/** Horizontal bars with their values written beside them. */
export function barChart({ caption, bars, written, series, kind = 'Balkendiagramm' }: BarChart): Figure {
  const lines = bars.map(
    ({ name, value, second }) => `${name}: ${written(value)}${second === undefined ? '' : ` / ${written(second)}`}`,
  );
  const legend = series === undefined ? '' : ` (${series.join(' / ')})`;
  const step = series === undefined ? 19 : 29;
  return {
    type: 'figure',
    caption,
    alt: `${kind}${legend}. ${lines.join('; ')}.`,
    height: bars.length * step + 8 + (series === undefined ? 0 : legendHeight),
    draw: (pen, box) => {
      const top = series === undefined ? box.y : box.y + legendHeight;
      if (series !== undefined) drawLegend(pen, series, box);
      const most = Math.max(...bars.flatMap(({ value, second }) => [value, second ?? 0]));
      const nameWidth = box.width * 0.34;
      const scale = (box.width - nameWidth - 70) / most;
      bars.forEach((bar, index) =>
        drawBar(pen, bar, written, { x: box.x, y: top + 4 + index * step, nameWidth, scale }),
      );
      pen.canvas.lineWidth(0.8).strokeColor(hairline);
      pen.canvas
        .moveTo(box.x + nameWidth, top)
        .lineTo(box.x + nameWidth, top + bars.length * step + 4)
        .stroke();
    },
  };
}

function drawBar(
  pen: Pen,
  { name, value, second }: Bar,
  written: (value: number) => string,
  place: { x: number; y: number; nameWidth: number; scale: number },
): void {
  const { canvas, look } = pen;
  const start = place.x + place.nameWidth;
  label(canvas, name, { x: place.x, y: place.y + 2, width: place.nameWidth - 8 }, { align: 'right' });
  const values = second === undefined ? [value] : [value, second];
  values.forEach((one, index) => {
    const y = place.y + index * 12;
    const width = Math.max(one * place.scale, 0.8);
    canvas.rect(start, y, width, 11).fillAndStroke(index === 0 ? look.accent : look.tint, look.accent);
    label(canvas, written(one), { x: start + width + 5, y: y + 1.5, width: 66 }, { color: muted });
  });
}

function drawLegend(
  { canvas, look }: Pen,
  series: readonly [string, string],
  box: { x: number; y: number; width: number },
): void {
  series.forEach((name, index) => {
    const x = box.x + box.width * 0.34 + index * 130;
    canvas
      .lineWidth(0.8)
      .rect(x, box.y + 1, 9, 9)
      .fillAndStroke(index === 0 ? look.accent : look.tint, look.accent);
    label(canvas, name, { x: x + 14, y: box.y + 1, width: 110 });
  });
}
