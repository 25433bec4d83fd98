import type { Figure } from '../layout/block.ts';
import { hairline, muted } from '../layout/look.ts';
import { label } from './label.ts';

interface ColumnChart {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly value: number }[];
  readonly written: (value: number) => string;
  readonly kind?: string;
}

const plotHeight = 92;

/** Upright columns in chronological order. */
export function columnChart({ caption, columns, written, kind = 'Säulendiagramm' }: ColumnChart): Figure {
  return {
    type: 'figure',
    caption,
    alt: `${kind}. ${columns.map(({ name, value }) => `${name}: ${written(value)}`).join('; ')}.`,
    height: plotHeight + 34,
    draw: ({ canvas, look }, box) => {
      const most = Math.max(...columns.map(({ value }) => value), 1);
      const step = box.width / columns.length;
      const ground = box.y + plotHeight + 12;
      columns.forEach(({ name, value }, index) => {
        const height = (plotHeight * value) / most;
        const x = box.x + index * step;
        canvas.rect(x + step * 0.2, ground - height, step * 0.6, height).fill(look.accent);
        label(
          canvas,
          written(value),
          { x, y: ground - height - 11, width: step },
          { size: 7.5, align: 'center', color: muted },
        );
        label(canvas, name, { x, y: ground + 4, width: step }, { size: 7.5, align: 'center' });
      });
      canvas
        .lineWidth(0.8)
        .strokeColor(hairline)
        .moveTo(box.x, ground)
        .lineTo(box.x + box.width, ground)
        .stroke();
    },
  };
}
