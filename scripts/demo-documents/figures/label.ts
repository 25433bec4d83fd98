import type { Canvas } from '../layout/pen.ts';
import { write } from '../layout/pen.ts';
import { ink } from '../layout/look.ts';

interface LabelStyle {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right' | 'center';
}

/** A line of text inside a figure, wrapped where it is wider than `width`. */
export function label(
  canvas: Canvas,
  text: string,
  at: { x: number; y: number; width: number },
  style: LabelStyle = {},
): void {
  const { size = 8, color = ink, bold = false, align = 'left' } = style;
  write(canvas, text, at, { font: bold ? 'bold' : 'regular', size, color, lineGap: 0.5, align });
}

/** Text in the middle of a box. */
export function centred(
  canvas: Canvas,
  text: string,
  box: { x: number; y: number; width: number; height: number },
  style: LabelStyle = {},
): void {
  const { size = 8, bold = false } = style;
  const height = canvas
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .heightOfString(text, { width: box.width - 6, lineGap: 0.5 });
  label(
    canvas,
    text,
    { x: box.x + 3, y: box.y + (box.height - height) / 2 + 0.5, width: box.width - 6 },
    { ...style, align: 'center' },
  );
}
